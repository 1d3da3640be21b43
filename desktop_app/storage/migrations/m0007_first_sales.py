"""Version 7: the first sale that each layer of credit counts by, and what the history of clients had left out.

Frozen, as every step is.
"""

STATEMENTS = (
    "ALTER TABLE credit_layer ADD COLUMN first_sold_on TEXT",
    "ALTER TABLE credit_layer ADD COLUMN first_sale_sure INTEGER CHECK (first_sale_sure IN (0, 1))",
    "ALTER TABLE credit_layer ADD COLUMN origin TEXT",
    "ALTER TABLE client_snapshot ADD COLUMN is_active INTEGER CHECK (is_active IN (0, 1))",
    "ALTER TABLE client_snapshot ADD COLUMN split_managed_mrr INTEGER",
    "ALTER TABLE client_snapshot ADD COLUMN subscribed_elsewhere TEXT",
)
