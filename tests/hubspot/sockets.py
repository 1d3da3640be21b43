"""A server that answers byte by byte as a test says: hanging, trickling, cut off, or no HTTP at all."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

Talk = Callable[[socket.socket, Event], None]


@contextmanager
def talking(talk: Talk) -> Iterator[str]:
    """Serve connections with `talk`, one after another; the event it gets is set when the test is over."""
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        thread = Thread(target=_serve, args=(server, talk, over))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}"
        finally:
            over.set()
            thread.join()


def _serve(server: socket.socket, talk: Talk, over: Event) -> None:
    while not over.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            connection.recv(65_536)
            try:
                talk(connection, over)
            except OSError:  # the program hung up, as it should
                continue


def hang(_connection: socket.socket, over: Event) -> None:
    """Never answer."""
    over.wait()


def trickle_headers(connection: socket.socket, over: Event) -> None:
    """Send headers for ever, a byte at a time."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not over.wait(0.02):
        connection.sendall(b"x")


def trickle_body(connection: socket.socket, over: Event) -> None:
    """Send a body for ever, a byte at a time."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not over.wait(0.02):
        connection.sendall(b" ")


def cut_body(connection: socket.socket, _over: Event) -> None:
    """Promise more than is sent."""
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"results"')


def hang_up(_connection: socket.socket, _over: Event) -> None:
    """Close without an answer."""


def garbage(connection: socket.socket, _over: Event) -> None:
    """Answer in no protocol."""
    connection.sendall(b"\x00\xff\x16\x03 what is this\r\n\r\n")
