"""Version 8: what else HubSpot says of a client, in one row for each client, with its way back. Frozen, as every step
is.

What was noted of single values, when joins were made or clients were removed, is brought into the new shape as well.
"""

_KIND = "client_values"
# The values of a JSON list of old rows, as one object.
_AS_OBJECT = "json_group_object(json_extract(value, '$.name'), json_extract(value, '$.value'))"

STATEMENTS = (
    """
    CREATE TABLE client_properties (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL UNIQUE REFERENCES client (id) ON DELETE CASCADE,
        properties TEXT NOT NULL,
        added_by INTEGER REFERENCES import_run (id),
        changed_by INTEGER REFERENCES import_run (id)
    )
    """,
    """
    INSERT INTO client_properties (client, properties, added_by, changed_by)
    SELECT v.client, json_group_object(v.name, v.value),
        CASE WHEN sum(v.added_by = c.added_by) > 0 THEN c.added_by END, max(v.changed_by)
    FROM client_value v JOIN client c ON c.id = v.client
    WHERE v.value IS NOT NULL GROUP BY v.client ORDER BY v.client
    """,
    # What a later import added is noted as what it changed: by properties, those that were not there as null.
    """
    INSERT INTO import_change (import_id, kind, row_id, before)
    SELECT import_id, 'client_properties', number, json_group_object(name, earlier) FROM (
        SELECT v.added_by AS import_id, p.id AS number, v.name AS name, NULL AS earlier
        FROM client_value v JOIN client_properties p ON p.client = v.client
        WHERE v.added_by IS NOT NULL AND v.added_by IS NOT p.added_by
        UNION ALL
        SELECT h.import_id, p.id, v.name, json_extract(h.before, '$.value')
        FROM import_change h JOIN client_value v ON v.id = h.row_id JOIN client_properties p ON p.client = v.client
        WHERE h.kind = 'client_values'
    ) GROUP BY import_id, number ORDER BY import_id, number
    """,
    f"DELETE FROM import_change WHERE kind = '{_KIND}'",
    f"UPDATE import_change SET kind = '{_KIND}' WHERE kind = 'client_properties'",
    # The values of records that were joined, moved ones and those that were left out, under numbers that are free.
    f"""
    UPDATE client_join SET before = json_set(
        json_remove(before, '$.moved.{_KIND}'),
        '$.filled_in', json((
            SELECT json_group_object(v.name, v.value) FROM json_each(client_join.before, '$.moved.{_KIND}') m
            JOIN client_value v ON v.id = m.value WHERE v.value IS NOT NULL
        )),
        '$.left.{_KIND}', json_array(json_object(
            'id', (SELECT ifnull(max(id), 0) FROM client_properties) + client_join.id,
            'client', json_extract(before, '$.client.id'),
            'properties', json_patch(
                (SELECT json_group_object(v.name, v.value) FROM json_each(client_join.before, '$.moved.{_KIND}') m
                 JOIN client_value v ON v.id = m.value WHERE v.value IS NOT NULL),
                (SELECT {_AS_OBJECT} FROM json_each(client_join.before, '$.left.{_KIND}'))
            ) || '',
            'added_by', json_extract(before, '$.client.added_by'),
            'changed_by', json_extract(before, '$.client.changed_by')
        ))
    )
    WHERE json_type(before, '$.moved.{_KIND}') IS NOT NULL
    """,
    f"""
    UPDATE typed_row SET base = json_set(base, '$.removed.{_KIND}', json_array(json_object(
        'id', (SELECT ifnull(max(id), 0) FROM client_properties) + (SELECT ifnull(max(id), 0) FROM client_join)
            + typed_row.id,
        'client', json_extract(base, '$.removed.{_KIND}[0].client'),
        'properties', (
            SELECT json_patch('{{}}', {_AS_OBJECT}) || '' FROM json_each(typed_row.base, '$.removed.{_KIND}')
        ),
        'added_by', json_extract(base, '$.removed.{_KIND}[0].added_by'),
        'changed_by', json_extract(base, '$.removed.{_KIND}[0].changed_by')
    )))
    WHERE json_array_length(base, '$.removed.{_KIND}') > 0
    """,
    "DROP TABLE client_value",
)
