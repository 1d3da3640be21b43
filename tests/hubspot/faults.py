"""What can go wrong with an answer of HubSpot, each as a change to the honest one."""

import gzip
import json
from collections.abc import Callable
from itertools import count
from typing import Any

from werkzeug import Request, Response

from tests.hubspot.stand_in import Fault

_numbers = count()


def status(code: int, answer: object = None, **headers: str) -> Fault:
    """An answer with this status; `answer` is its JSON, HTML where there is none."""

    def spoil(_request: Request, _response: Response) -> Response:
        kind = "text/html" if answer is None else "application/json"
        body = "<html><body>Sorry</body></html>" if answer is None else json.dumps(answer)
        return Response(
            body, code, headers={name.replace("_", "-"): value for name, value in headers.items()}, content_type=kind
        )

    return spoil


def body(text: bytes, **headers: str) -> Fault:
    """A successful answer with another body."""

    def spoil(_request: Request, _response: Response) -> Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Response(text, 200, headers=named, content_type="application/json")

    return spoil


def edited(change: Callable[[Any, Request], Any]) -> Fault:
    """The honest answer with its JSON changed."""

    def spoil(request: Request, response: Response) -> Response:
        document = change(json.loads(response.get_data()), request)
        return Response(json.dumps(document), response.status_code, content_type="application/json")

    return spoil


def _half(document: Any, _request: Request) -> Any:
    results = document.get("results")
    return document | {"results": results[: len(results) // 2]} if isinstance(results, list) else document


def _same_cursor(document: Any, _request: Request) -> Any:
    return document | {"paging": {"next": {"after": "1"}}}


def _empty_page(document: Any, _request: Request) -> Any:
    return document | {"results": [], "paging": {"next": {"after": f"x{next(_numbers)}"}}}


def _lists_for_texts(document: Any, _request: Request) -> Any:
    for each in document.get("results", []):
        if isinstance(each, dict):
            each["properties"] = {"hs_object_id": [], "hs_client_name": {}}
            each["id"] = None
    return document


RATE = {"status": "error", "policyName": "TEN_SECONDLY_ROLLING", "errorType": "RATE_LIMIT"}
DAILY = {"status": "error", "policyName": "DAILY", "errorType": "RATE_LIMIT"}

FAULTS: dict[str, Fault] = {
    "rate_limited": status(429, RATE, Retry_After="0"),
    "daily_limit": status(429, DAILY),
    "locked": status(423, {}),
    "server_error": status(500, {"status": "error"}),
    "bad_gateway": status(502),
    "cloudflare": status(524),
    "unauthorized": status(401, {"category": "INVALID_AUTHENTICATION"}),
    "forbidden": status(403, {"category": "MISSING_SCOPES"}),
    "not_found": status(404, {}),
    "too_long": status(414),
    "bad_request": status(400, {"category": "VALIDATION_ERROR"}),
    "redirect": status(302, Location="http://elsewhere.invalid/"),
    "html": body(b"<html>Log in to this network</html>"),
    "cut_json": body(b'{"results": [{"id": "1", "prop'),
    "nan": body(b'{"results": [], "total": NaN}'),
    "nested": body(b'{"results": ' + b"[" * 200_000),
    "no_object": body(b"[]"),
    "empty_object": body(b"{}"),
    "bomb": body(gzip.compress(b" " * (40 << 20)), Content_Encoding="gzip"),
    "cut_gzip": body(gzip.compress(b'{"results": []}' * 50)[:-10], Content_Encoding="gzip"),
    "huge": body(b'{"results": ["' + b"x" * (30 << 20) + b'"]}'),
    "empty_results": edited(lambda _document, _request: {"status": "COMPLETE", "results": []}),
    "half": edited(_half),
    "same_cursor": edited(_same_cursor),
    "empty_page": edited(_empty_page),
    "wrong_types": edited(_lists_for_texts),
}
