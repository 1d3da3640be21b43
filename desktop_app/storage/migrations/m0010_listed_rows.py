"""Version 10: the next renewal as HubSpot says it of a client, and the rows that an import has unchanged. Frozen, as
every step is.

Product lines are known in more spellings, so that their keys are worked out anew, and credit with them.
"""

STATEMENTS = (
    "ALTER TABLE client ADD COLUMN next_renewal_on TEXT",
    "ALTER TABLE import_run ADD COLUMN listed TEXT",
    "UPDATE subscription SET line = NULL",
    "UPDATE renewal SET line = NULL",
    "UPDATE credit_event SET line = NULL",
    "DELETE FROM credit_state",
)
