"""Which files are workspaces of this program, and which schema they have; read whenever one is opened."""

# How many steps `steps.py` lists: a new one counts here, too.
CURRENT_VERSION = 10

# "Pdsh": marks a file as a workspace of this program in the SQLite header.
APPLICATION_ID = 0x50647368
