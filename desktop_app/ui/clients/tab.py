"""The Clients tab: cards, filters, table and footer, wired together over one book of clients."""



