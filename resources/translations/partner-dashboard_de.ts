<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An independent program, neither made nor endorsed by HubSpot, Inc.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Built with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients, renewals and the partner tier of a HubSpot Solutions Partner, offline and to the cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIT licence. Icons by Lucide (ISC). Built with Qt for Python (LGPL).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AlertCard</name>
    <message>
      <source>Snooze this alert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop snoozing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it can wait</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Asking</name>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Banners</name>
    <message>
      <source>Compare…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current performance cannot be judged: {reason}. Your partner portal tells it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HubSpot reports {reported}; by these rules it would be {worked_out}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out, as “{rules}” has no fixed rate for it: {amounts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type in a rate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it in…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Breakdown</name>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Churned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click to narrow the rows, double-click or press ? for the events behind it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decreased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decreased credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired / churned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired / churned credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Increased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Increased credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total sold tier credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Calendar</name>
    <message numerus="yes">
      <source>%n reminder(s) written to {file}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Calendars (*.ics)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export as a calendar file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export as a calendar file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep a calendar file up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep a calendar file up to date…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop keeping it up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your calendar program can subscribe to this file and shows what changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reminders.ics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is kept up to date from now on</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Changes</name>
    <message>
      <source>Another relationship</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>App usage in another band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients that are back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement in another band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>renews on {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChangesPage</name>
    <message numerus="yes">
      <source>%n client(s) since {day}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients and renewals are as they were on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to compare with yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since the last data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changed is told from the second import on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{changes}, where the history begins</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Chart</name>
    <message>
      <source>Decreased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired / churned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {first} to {last}, {name} goes from {from_} to {to} {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Increased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known expiries leave {amount} by {month}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest in {low}, highest in {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months as a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projected from known expiries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>projected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} would be lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} would be lost in {month}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChartCard</name>
    <message>
      <source>All months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 12 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 24 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 6 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed credit in place of sold credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More about the chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Range: {range}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rules…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the chart as an image…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the tier report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show as a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What known expiries leave in the months ahead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What-if…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientActions</name>
    <message>
      <source>Add a task…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Company in CRM ↗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End services…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to client's account ↗</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a link outside HubSpot?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select one client only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send email…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services of this client have already ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The company's number is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data gives no account link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link is not a safe web link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link comes from the data and does not lead to HubSpot.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientField</name>
    <message>
      <source>No client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client. Type a part of a name</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientHeader</name>
    <message>
      <source>Add a note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a tag…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one in a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client's account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Company in CRM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Float or dock the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services ended on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the end of services back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{as_of} · changed: {origin}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientTable</name>
    <message>
      <source>Actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions for {client}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Clients</name>
    <message numerus="yes">
      <source>  and %n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n app(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n back</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n downgrade(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n emails</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in engagement</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in usage</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lost</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n overdue</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n relationship(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n up for renewal in {days} days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n upgrade(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n within 30 days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without data</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>3 to 6 apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>7 apps or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apps used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete view {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Domain</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Due within %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Email limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emails this month</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>End services for %n client(s)?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>End services of %n client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Ended %n</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Ended on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than 3 apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Industry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR shown {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed MRR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marketing contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Medium</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Medium engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No app data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No earlier figures to compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No engagement data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relationship</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal decisions due</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Renews in %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save view {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown from the second import on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Snooze an alert</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Snooze for %n day(s)…</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Snoozed until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold &amp; managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop snoozing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Take back %n client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Unchanged since last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usage score</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>besides {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} MRR at stake</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{change} since last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {limit}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientsTab</name>
    <message>
      <source>Back to the clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients whose services you end are kept here, with the day and the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a list of clients, or drop its file on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No clients yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No services have ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits all of the filters above together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual columns</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CreditChart</name>
    <message>
      <source>No credit events yet. Import them (Ctrl+I) to see what came and what goes.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>As for the client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the data say ({status})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the communication owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communication owner</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Detail</name>
    <message numerus="yes">
      <source>%n other partner(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seat(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n use(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Account ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a tag…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>App usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancellation requested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change status or owner of {product}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the account's default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the communication owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the communication owner…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change this note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communication</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communication owner of this renewal: {owner}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact and email tiers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact tier upgrade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the account ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count towards median app usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted by the rules “{rules}”. Uses are those of the last 30 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide by {day} · {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email overage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emails this month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement index (0–10)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From what each import and sync said, as kept here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HubSpot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Industry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last changed by {files} on {instant}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marketing contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data about this yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: a trend needs two days on which something was known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: no category of this client is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: no renewal of this client is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: no sale to this client is recorded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: no subscription of this client is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data: nothing about this client's apps is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to decide yet: the next renewal is on {day}, and its terms are not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Past renewals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Platform engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points per category</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Primary contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relationship</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals ahead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample data, last changed by {files} on {instant}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subscriptions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subscriptions · {sums} / month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the tag “{tag}” off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Term</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data say: {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier credit from this client · last 12 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usage score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usage score (0–100)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write an email about the renewal of {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write an email to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written here; imports never touch them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>account default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>increased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nearly full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened {opened} · expires {expires}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>renews {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>started {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} · sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} of {amount} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} of {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{relationship} since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{status} · set here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {all} used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {limit}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DetailPanel</name>
    <message>
      <source>About the client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detail panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EarlierMembers</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody was replaced yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmailDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard this email?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you wrote was not handed to your mail program.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmailForm</name>
    <message>
      <source>About client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Insert field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmailLog</name>
    <message>
      <source>Emails sent from here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmailPreview</name>
    <message>
      <source>(no subject)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text that will be sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will be sent</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmailTable</name>
    <message>
      <source>About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emails sent from here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet. What you send from here is listed with its day, recipient and subject.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Emailing</name>
    <message>
      <source>Choose the client that this email is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed to your mail program. If it does not open, copy the address and the text from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If nothing opened, copy the address and the text from here, or choose a default mail program in your system's settings and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No mail program is set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not known: {fields}. Write it in the text before you send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recipient's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nobody to write to yet. Add a team member, or import contacts with their addresses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This email is long. Some mail programs, on Windows above all, cut such emails off: look at its end before you send, or use “Copy text”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} more in median app usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} more managed credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} more points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} more sold credit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Import your clients and credit events (Ctrl+I), or drop their files on the window. The tier, its history and what expires next are worked out from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No credit data yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EndDialog</name>
    <message>
      <source>&amp;Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End services</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End services for {client}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended &amp;on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Services ended on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The history stays, under “Ended”, and you can undo this. Nothing changes in HubSpot: end the relationship there as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why, in a few words (optional)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FaultDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a mistake of ours. What you were doing was not done; your data is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again. If it comes back, send us the details below: they hold none of your data.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Apps used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete a view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter clients by name, domain, contact or product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relationship</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this view…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved views</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usage</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold credit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Clients selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR shown</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Freshness</name>
    <message>
      <source>Data as of today {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data as of yesterday {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data as of {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Older than a day: import newer exports.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message>
      <source> (needed)</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n changed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) added</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>(no heading)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A column is still missing: {columns}. Say below which column of the file it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates such as 03/04/2026 read both ways here: choose whether day or month comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engagement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row can be taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From now on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the files are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imported: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row that is known changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing would change: all of this is in the workspace already, or cannot be taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old Macintosh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order in dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portal usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as you chose the last time for tables with this header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save rejects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save rejects…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved: {files}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Semicolon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what would change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subscriptions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables to import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kind of this table cannot be told from its name or header: choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what would change. Nothing has been written yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-16, big end first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-16, little end first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-8 with a mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo the import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it cannot be taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows, Western Europe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out what would change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kind not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text}: {problem}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MemberCard</name>
    <message>
      <source>Change {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the address of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit, replace or remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last emailed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send email to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write to {name} from a template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MemberDialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose photo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose photo…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No photo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Photos (*.png *.jpg *.jpeg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Such as Mon–Fri 09:00–17:30</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they do for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working hours</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>A column is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A field cannot be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A spreadsheet has shortened this id; export it again as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A team member needs a name and a role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the column, or map one of the file's columns to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another window or command is writing to {path}; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the right to write there, or use a copy in another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask whoever gave you the program for the right one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least one app has to count towards median app usage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the drive is connected and that you may use the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the file is there and that you may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint of the tier review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a smaller one. The photo is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file. The photo is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it, or wait until it is done, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the file where it is open, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare it with one that came with the program. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct it in the data, or write without this field. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct the address and try again. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current credited tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current performance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day and month cannot be told apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide the renewal of {client}: {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each sale counts for 12 calendar months; a downgrade or churn takes from it before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every tier needs a name of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export it again and check that the export finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the file one of these endings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half of them use as many apps or fewer, half as many or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HubSpot reports this tier; it came with the imported data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HubSpot reports {reported}; by “{rules}” it would be {worked_out}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a file to make one, or name another with --workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import {import_id} added clients that import {blocking} has rows for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer version to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not exist or was taken back before; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept at the review if its requirements were met at one checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not known until when the certificate holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It may have been taken back with its import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its 12 months run from: {anchor}. A decrease takes: {order}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later imports build on this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {amount} {currency} of {clients} clients, which has no fixed rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a quotation mark that is never closed, or export it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed credit as of {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed credit is the full monthly revenue of each client that you service.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median app usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an earlier month, or a later day with --as-of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name another file for the backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the kind (--kind), or compare the header with the user guide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither reported nor to be worked out: the history is too short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client has this id, domain or name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in a spreadsheet, save it again, or as CSV. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise it falls to the best tier met at a checkpoint, after six months held.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points for lines sold since a day need both the day and the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points per 100 must be 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the subject on one line and try again. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reported and worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup (File &gt; Restore backup…, or the restore command).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as .xlsx without a password and try again. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what is to be done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which comes first: --day-first or --month-first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several clients have this domain or name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold credit at the end of {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold credit is the monthly revenue sold in the last 12 months that is still paid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something in it is missing or malformed: {problem}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the later one back first. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup and the workspace are the same file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate has expired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is valid until {day}, as the imported data says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk or folder that holds {path} did not answer; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be read to its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The header of {file} fits none of: {kinds}. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The imported data does not say until when the certificate holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kind of table cannot be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The median over all clients that contribute sold or managed credit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The member is not complete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The member is on the team already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The newest version is not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The partner certificate ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The photo cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The photo is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reported data names no figures per client, so compare these with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rule set needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rule set needs at least one tier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The subject has a line break, which could add hidden headers to the email.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The task is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tier whose requirements are all met today, the certificate among them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace cannot be read or written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace has no client “{client_id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace is from a newer version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace is in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace is read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such import to take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such rule set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no workspace here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was no room to write {path}, so nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was nothing to keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This address cannot be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This date has day and month the other way round</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is neither yes nor no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is none of: {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a currency code such as USD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a date such as 2026-11-23</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a photo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an email address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This kind of file cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month lies ahead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This must not be above {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This must not be empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This must not be negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This number is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This row has more cells than the header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This row was in the file before, on line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This rule set cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This rule set cannot be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This subject cannot be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This text holds characters that are not text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This text is longer than 10,000 characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This time zone is not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This uses another decimal mark than the rest of its column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This workbook is protected or too old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year cannot be right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened to this sale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What moved from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where several partners service a client it is divided evenly among them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worked out by the rules from the history kept here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write something first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certification unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>managed credit unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>median app usage unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data on apps, so not counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold credit unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uses {apps} counted apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} could not be reached, or tells no version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} does not begin with https://.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} is your {role} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} left of {sold} of {product}, bought {opened}, counts until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} less of {product}, bought {opened}, decreased {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} more of {product}, bought {opened}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, churned {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, counts until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, expired {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, expires {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{client} ends: {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{client} renews: {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{client}: {task}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} managed clients have no MRR in the data and are not counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{currency} has three decimals itself: its rate has at most five.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{currency} is the rule set’s own currency: its rate is 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{currency}: a rate is above 0 and has at most six decimals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: bought {product} for {amount} {currency} a month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: stopped paying for {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: to come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: unknown, the history does not reach back so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {product} fell by {amount} {currency} a month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {product} rose by {amount} {currency} a month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} could not be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} ends in none of .csv, .xlsx and .pdf.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} ends neither in .pdf nor in .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has a password, or is in the format of before 2007.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has more than {most} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} has no column {columns}, which {kind} need. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} holds no rows. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged, or no XLSX workbook, or unpacks to far too much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a PNG or JPEG picture, or it is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is the workspace itself; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}, line {line}, has a date that reads two ways. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}, line {line}: {fault}. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: {fault}. Nothing was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} begins after {as_of}, the day of the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mrr} {currency} a month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mrr} {currency} a month, not counted: the rule set has no rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mrr} {currency} a month, shared by {partners} partners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a whole workspace; it was left as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} or its folder may not be written, or the disk is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} or its folder may not be written, so nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was written by a newer version of this program; it was not touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{requirement}: {higher} asks for less than {lower}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sold} sold, {managed} managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{task}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; yours is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; {value} is {gap} short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; {value} meets it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} managed threshold unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} median app usage threshold unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} points threshold unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} sold threshold unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier}: the threshold for {need} is unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier}: {requirement} must be 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{address}” is not a single plain email address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{currency}” is not the code of a currency, such as USD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{field}” holds a line break, which could add hidden headers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{wanted}” is none of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{zone}” is not a time zone. Choose one such as Europe/London.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoTeam</name>
    <message>
      <source>Add a team member…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add who supports you at HubSpot, your Channel Account Manager and Channel Consultant first, or import a team file with name, role and email.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No team yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoteDialog</name>
    <message>
      <source>Add a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What should be remembered about this client?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message numerus="yes">
      <source>%n thing(s) due</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Outlets</name>
    <message numerus="yes">
      <source>%n client(s) written to {file}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Back up the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export clients and tier report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the clients shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace is sound.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspaces (*.partner)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backup.partner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clients.xlsx</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partner.xlsx</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OwnerDialog</name>
    <message>
      <source>&amp;User to notify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account &amp;default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the data or the account's default say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communication owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For this &amp;client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For this client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept here only: nothing changes in HubSpot, and imports leave it as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or address (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User to notify</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message numerus="yes">
      <source>%n result(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search clients, contacts, products, months, notes and commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search results</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add a task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide the renewal · {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete a task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends · {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renews · {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a task up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tasks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick off a task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tomorrow</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RemindersDesk</name>
    <message numerus="yes">
      <source>%n task(s) due</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>RemindersPage</name>
    <message>
      <source>Add a task…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calendar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No task is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not done yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is done yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reminders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewals and their decisions, tier reviews and your tasks are listed here, day by day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tasks are what you set yourself to do, by some day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next {days} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is due</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put {file} in the place of this workspace?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restoring the backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace as it is now is kept beside it, as {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspaces (*.partner);;All files (*)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RowList</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RowsCard</name>
    <message>
      <source>All months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No credit counts at the end of this month. What was sold has expired, churned or not begun.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing expired, churned or decreased in these months. Choose another month in the chart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was sold or increased in these months. Choose another month in the chart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only {movements}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RulesDialog</name>
    <message>
      <source>A decrease takes from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amounts are numbers; a question mark stands for unknown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the rule set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Credit expires by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expires by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixed rates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixed rates: one unit of a currency in the rule set's own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {base}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed here yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds and rates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} · how sure: {sure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} (ours)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Search</name>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team member</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search clients, contacts, products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search everywhere ({keys})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emails are nearly used up from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low engagement renews soon within</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marketing contacts are nearly full from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Programme rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renewal decisions are due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell me on the desktop, once a day, what is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell me when there is a newer version</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source> days</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n day(s) ahead</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another rule set recounts all credit; what was recorded stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looks at this address once a day, and sends nothing about you. Nothing is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reminders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spoken from the next start on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop has no place for notifications.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where new versions are announced</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SideSheet</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TagDialog</name>
    <message>
      <source>Add a tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One or a few words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TakingBack</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows it added go, and fields it changed get their earlier values back. What you typed in here stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the last import back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the last import back?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking the import back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TaskDialog</name>
    <message>
      <source>&amp;Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Due on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be done</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Team</name>
    <message>
      <source>(no subject)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>now {time} there</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TeamTab</name>
    <message>
      <source>Add a team member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a team member…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {name} to the team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier members…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit a team member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed to your mail program: {address}. If it does not open, copy the address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Tier</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without data</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) left</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n movement(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sale(s) that still count</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Cannot be judged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Churned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current credited tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current performance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decreased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expires {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Falls to {tier} unless met · {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Held until {day} at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many {base} one {currency} counts in the partner programme (its fixed rate, not today's):</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Increased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept at the review · {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Managed credit over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median app usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither reported nor to be worked out yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next review {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No data says until when the certificate holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf);;Workbook (*.xlsx)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures (*.png);;Drawings (*.svg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requirement {gate}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the tier report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold tier credit over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total sold tier credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type in a rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type in a threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What {tier} asks for in {need}, as your partner portal shows it:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With what-if</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {tier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expires soon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its own purchase (ours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>managed credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>median apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>met {met} of {all} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data on sold credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requirement unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold tier credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the client's first sale (ours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the first sale of its product line (ours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the newest sale first (ours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the oldest sale first (ours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{median} apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{missing} to {tier}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TierReport</name>
    <message>
      <source>Amounts in {currency} a month at the programme's fixed rates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of {day} · rules: {rules}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Breakdown {range}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be judged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Churned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current credited tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Current performance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data as of {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decreased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Increased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out of {figure}, without a rate: {amount} {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median app usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No credit events are known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projected from known expiries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sold tier credit over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top movements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What expires next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>managed credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>median apps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>met {met} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requirement {gate}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>review {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold credit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>worked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{missing} to {tier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} would be lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} of {goal} for {tier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} · {tier} threshold unknown</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TierTab</name>
    <message>
      <source>Rules: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} selected · Esc clears</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} · expected</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files (Ctrl+I)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Updates</name>
    <message>
      <source>New versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {newest} is there; you have {version}. Install it the way you installed this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where new versions are announced is not set. See Edit ▸ Settings… ▸ Updates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have the newest version, {version}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>CSV or XLSX: clients, subscriptions, renewals, portal usage, engagement, credit events, team. You see what would change before anything is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients, renewals and your partner tier in one place, kept on this computer. Nothing is sent anywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or drop files anywhere on this window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try the sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome to Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WhatIfSheet</name>
    <message>
      <source> and </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A churn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A renewal at another price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An upgrade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the review: {sold} sold, {managed} managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By which day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoints to come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete takes one off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imagine it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imagined events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MRR then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scenarios</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier to reach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What if…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it takes to reach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a valid certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>managed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {client} adds {amount} of {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {client} buys {product} for {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {client} renews {product} at {amount} in place of {current}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {client} stops paying for {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} by {day} cannot be judged: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} by {day} takes {missing} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tier} by {day}: reached</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WhySheet</name>
    <message>
      <source>Steps and events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why this number</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WindowActions</name>
    <message>
      <source>&amp;Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Partner Dashboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a task…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients and tier report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients shown…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a newer version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the log folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reminders…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore backup…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search everywhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the last import back…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changed…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkStatus</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel: {work}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelling…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkspaceDoor</name>
    <message>
      <source>Making the sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My clients{ending}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspaces (*{ending});;All files (*)</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
