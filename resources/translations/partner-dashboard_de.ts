<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Partner Dashboard</source>
      <translation>Über Partner Dashboard</translation>
    </message>
    <message>
      <source>An independent program, neither made nor endorsed by HubSpot, Inc.</source>
      <translation>Ein unabhängiges Programm, von HubSpot, Inc. weder hergestellt noch empfohlen.</translation>
    </message>
    <message>
      <source>Built with</source>
      <translation>Erstellt mit</translation>
    </message>
    <message>
      <source>Clients, renewals and the partner tier of a HubSpot Solutions Partner, offline and to the cent.</source>
      <translation>Kunden, Verlängerungen und die Partnerstufe eines HubSpot Solutions Partners, offline und auf den Cent genau.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>MIT licence. Icons by Lucide (ISC). Built with Qt for Python (LGPL).</source>
      <translation>MIT-Lizenz. Symbole von Lucide (ISC). Erstellt mit Qt für Python (LGPL).</translation>
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation>Partner Dashboard</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
  </context>
  <context>
    <name>AlertCard</name>
    <message>
      <source>Snooze this alert</source>
      <translation>Diesen Hinweis zurückstellen</translation>
    </message>
    <message>
      <source>Stop snoozing</source>
      <translation>Wieder zeigen</translation>
    </message>
    <message>
      <source>Why it can wait</source>
      <translation>Warum das warten kann</translation>
    </message>
  </context>
  <context>
    <name>AmountDialog</name>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
  </context>
  <context>
    <name>AmountField</name>
    <message>
      <source>not a number</source>
      <translation>keine Zahl</translation>
    </message>
  </context>
  <context>
    <name>Backups</name>
    <message numerus="yes">
      <source>%n client(s), with ended ones</source>
      <translation>
        <numerusform>%Ln Kunde, auch beendete</numerusform>
        <numerusform>%Ln Kunden, auch beendete</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n deleted since</source>
      <translation>
        <numerusform>%Ln seitdem gelöscht</numerusform>
        <numerusform>%Ln seitdem gelöscht</numerusform>
      </translation>
    </message>
    <message>
      <source>Checked: it is what was written.</source>
      <translation>Geprüft: unverändert seit dem Schreiben.</translation>
    </message>
    <message>
      <source>Clients, with ended ones</source>
      <translation>Kunden, auch beendete</translation>
    </message>
    <message>
      <source>Daily</source>
      <translation>Täglich</translation>
    </message>
    <message>
      <source>It can be read. No checksum was noted when it was written.</source>
      <translation>Lesbar. Beim Schreiben wurde keine Prüfsumme vermerkt.</translation>
    </message>
    <message>
      <source>Monthly</source>
      <translation>Monatlich</translation>
    </message>
    <message>
      <source>Not removed by the program</source>
      <translation>Werden nicht automatisch gelöscht</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Restore {client}</source>
      <translation>{client} zurückholen</translation>
    </message>
    <message>
      <source>Sold credit today</source>
      <translation>Verkaufsguthaben heute</translation>
    </message>
    <message>
      <source>The file is not what was written: it was changed or the disk is failing. Prefer another backup.</source>
      <translation>Die Datei ist nicht mehr, was geschrieben wurde: Sie wurde verändert, oder der Datenträger ist defekt. Nehmen Sie besser eine andere Sicherung.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Typed values</source>
      <translation>Eingetippte Werte</translation>
    </message>
    <message>
      <source>Weekly</source>
      <translation>Wöchentlich</translation>
    </message>
    <message>
      <source>before a new version</source>
      <translation>vor einer neuen Version</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
      <source>before a sync</source>
      <translation>vor einem Abgleich</translation>
    </message>
    <message>
      <source>before an import</source>
      <translation>vor einem Import</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>daily</source>
      <translation>täglich</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>{then}, as now</source>
      <translation>{then}, wie jetzt</translation>
    </message>
  </context>
  <context>
    <name>BackupsPage</name>
    <message numerus="yes">
      <source>%n row(s) belong to another client by now and were left out</source>
      <translation>
        <numerusform>%Ln Zeile gehört inzwischen zu einem anderen Kunden und wurde ausgelassen</numerusform>
        <numerusform>%Ln Zeilen gehören inzwischen zu anderen Kunden und wurden ausgelassen</numerusform>
      </translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Sicherung wird geschrieben</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Change the folder…</source>
      <translation>Ordner ändern…</translation>
    </message>
    <message>
      <source>Checking the backup…</source>
      <translation>Sicherung wird geprüft…</translation>
    </message>
    <message>
      <source>Folder for backups</source>
      <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
      <source>Sample data is made anew every day, so it is only backed up when you ask for it.</source>
      <translation>Beispieldaten werden täglich neu erzeugt und daher nur auf Ihren Wunsch gesichert.</translation>
    </message>
    <message>
      <source>The first one is written a few seconds after the start of each day's work.</source>
      <translation>Die erste wird einige Sekunden nach dem Start geschrieben.</translation>
    </message>
    <message>
      <source>There is no backup yet</source>
      <translation>Noch keine Sicherung</translation>
    </message>
    <message>
      <source>{client} is as it was in the backup</source>
      <translation>{client} ist wieder wie in der Sicherung</translation>
    </message>
    <message>
      <source>{days} daily, {weeks} weekly, {months} monthly, checked after writing · in {folder}, {size}</source>
      <translation>{days} tägliche, {weeks} wöchentliche, {months} monatliche, geprüft · in {folder}, {size}</translation>
    </message>
  </context>
  <context>
    <name>Banners</name>
    <message>
      <source>Choose the programme…</source>
      <translation>Programm wählen…</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Vergleichen…</translation>
    </message>
    <message>
      <source>Current performance cannot be judged: {reason}. Your partner portal shows it.</source>
      <translation>Die aktuelle Leistung lässt sich nicht beurteilen: {reason}. Ihr Partnerportal nennt sie.</translation>
    </message>
    <message>
      <source>HubSpot reports {reported}; by these rules it would be {worked_out}.</source>
      <translation>HubSpot meldet {reported}; nach diesen Regeln wäre es {worked_out}.</translation>
    </message>
    <message>
      <source>Known only in part: {reasons}.</source>
      <translation>Nur zum Teil bekannt: {reasons}.</translation>
    </message>
    <message>
      <source>Left out, as “{rules}” has no fixed rate for it: {amounts}.</source>
      <translation>Nicht mitgezählt, da „{rules}“ dafür keinen festen Kurs hat: {amounts}.</translation>
    </message>
    <message>
      <source>Type in a rate…</source>
      <translation>Kurs eingeben…</translation>
    </message>
    <message>
      <source>Type it in…</source>
      <translation>Eingeben…</translation>
    </message>
    <message>
      <source>Why…</source>
      <translation>Warum…</translation>
    </message>
    <message>
      <source>Your tier cannot be judged: the partner programme is not chosen yet.</source>
      <translation>Ihre Stufe lässt sich nicht beurteilen: Das Partnerprogramm ist noch nicht gewählt.</translation>
    </message>
  </context>
  <context>
    <name>Breakdown</name>
    <message>
      <source>Change</source>
      <translation>Veränderung</translation>
    </message>
    <message>
      <source>Churned</source>
      <translation>Gekündigt</translation>
    </message>
    <message>
      <source>Click to narrow the rows, double-click or press ? for the events behind it</source>
      <translation>Klicken grenzt die Zeilen ein, Doppelklick oder ? zeigt die Ereignisse dahinter</translation>
    </message>
    <message>
      <source>Decreased</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <source>Decreased credit</source>
      <translation>Verringertes Guthaben</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Verfallen</translation>
    </message>
    <message>
      <source>Expired / churned</source>
      <translation>Verfall/Kündigung</translation>
    </message>
    <message>
      <source>Expired / churned credit</source>
      <translation>Verfall/Kündigung von Guthaben</translation>
    </message>
    <message>
      <source>Increased</source>
      <translation>Erhöht</translation>
    </message>
    <message>
      <source>Increased credit</source>
      <translation>Erhöhtes Guthaben</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>New credit</source>
      <translation>Neues Guthaben</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>Total sold tier credit</source>
      <translation>Verkaufsguthaben gesamt</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
  </context>
  <context>
    <name>BulkActions</name>
    <message>
      <source>Cancellation requested</source>
      <translation>Kündigung gewünscht</translation>
    </message>
    <message>
      <source>New tag</source>
      <translation>Neues Schlagwort</translation>
    </message>
    <message>
      <source>New tag…</source>
      <translation>Neues Schlagwort…</translation>
    </message>
    <message>
      <source>No owner</source>
      <translation>Niemand zuständig</translation>
    </message>
    <message>
      <source>Other owner…</source>
      <translation>Jemand anderes…</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Zuständig</translation>
    </message>
    <message>
      <source>Tag for these clients</source>
      <translation>Schlagwort für diese Kunden</translation>
    </message>
    <message>
      <source>The imported data gives them this tag.</source>
      <translation>Die importierten Daten geben ihnen dieses Schlagwort.</translation>
    </message>
    <message>
      <source>Who is responsible for these clients</source>
      <translation>Wer für diese Kunden zuständig ist</translation>
    </message>
    <message>
      <source>Why (may be left empty)</source>
      <translation>Warum (kann leer bleiben)</translation>
    </message>
  </context>
  <context>
    <name>Calendar</name>
    <message numerus="yes">
      <source>%n reminder(s) written to {file}</source>
      <translation>
        <numerusform>%Ln Erinnerung in {file} geschrieben</numerusform>
        <numerusform>%Ln Erinnerungen in {file} geschrieben</numerusform>
      </translation>
    </message>
    <message>
      <source>Calendars (*.ics)</source>
      <translation>Kalender (*.ics)</translation>
    </message>
    <message>
      <source>Export as a calendar file</source>
      <translation>Als Kalenderdatei exportieren</translation>
    </message>
    <message>
      <source>Export as a calendar file…</source>
      <translation>Als Kalenderdatei exportieren…</translation>
    </message>
    <message>
      <source>Keep a calendar file up to date</source>
      <translation>Kalenderdatei aktuell halten</translation>
    </message>
    <message>
      <source>Keep a calendar file up to date…</source>
      <translation>Kalenderdatei aktuell halten…</translation>
    </message>
    <message>
      <source>Stop keeping it up to date</source>
      <translation>Nicht mehr aktuell halten</translation>
    </message>
    <message>
      <source>Your calendar program can subscribe to this file and shows what changes.</source>
      <translation>Ihr Kalenderprogramm kann diese Datei abonnieren und zeigt dann Änderungen.</translation>
    </message>
    <message>
      <source>reminders.ics</source>
      <translation>erinnerungen.ics</translation>
    </message>
    <message>
      <source>{file} is kept up to date from now on</source>
      <translation>{file} wird ab jetzt aktuell gehalten</translation>
    </message>
  </context>
  <context>
    <name>Changes</name>
    <message>
      <source>Another relationship</source>
      <translation>Andere Beziehung</translation>
    </message>
    <message>
      <source>App usage in another band</source>
      <translation>App-Nutzung in anderem Bereich</translation>
    </message>
    <message>
      <source>Clients that are back</source>
      <translation>Zurückgekehrte Kunden</translation>
    </message>
    <message>
      <source>Engagement in another band</source>
      <translation>Engagement in anderem Bereich</translation>
    </message>
    <message>
      <source>Lost clients</source>
      <translation>Verlorene Kunden</translation>
    </message>
    <message>
      <source>MRR down</source>
      <translation>MRR gesunken</translation>
    </message>
    <message>
      <source>MRR unknown</source>
      <translation>MRR unbekannt</translation>
    </message>
    <message>
      <source>MRR up</source>
      <translation>MRR gestiegen</translation>
    </message>
    <message>
      <source>New clients</source>
      <translation>Neue Kunden</translation>
    </message>
    <message>
      <source>Renewals decided</source>
      <translation>Entschiedene Verlängerungen</translation>
    </message>
    <message>
      <source>Services ended</source>
      <translation>Betreuung beendet</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <source>renews on {day}</source>
      <translation>Verlängerung am {day}</translation>
    </message>
  </context>
  <context>
    <name>ChangesPage</name>
    <message numerus="yes">
      <source>%n client(s) since {day}</source>
      <translation>
        <numerusform>%Ln Kunde seit {day}</numerusform>
        <numerusform>%Ln Kunden seit {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%Ln Tag</numerusform>
        <numerusform>%Ln Tage</numerusform>
      </translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <source>Clients and renewals are as they were on {day}.</source>
      <translation>Kunden und Verlängerungen sind wie am {day}.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>From the second day with data on, what changed is listed here.</source>
      <translation>Ab dem zweiten Tag mit Daten stehen hier die Änderungen.</translation>
    </message>
    <message>
      <source>Nothing changed</source>
      <translation>Nichts geändert</translation>
    </message>
    <message>
      <source>Nothing to compare with yet</source>
      <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
      <source>Show in the list</source>
      <translation>In der Liste zeigen</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <source>Since the last data</source>
      <translation>Letzte Daten</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <source>{changes}, where the history begins</source>
      <translation>{changes}, wo der Verlauf beginnt</translation>
    </message>
  </context>
  <context>
    <name>Chart</name>
    <message>
      <source>Decreased</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <source>Expired / churned</source>
      <translation>Verfall/Kündigung</translation>
    </message>
    <message>
      <source>From {first} to {last}, {name} goes from {from_} to {to} {currency}.</source>
      <translation>Von {first} bis {last}: {name} von {from_} auf {to} {currency}.</translation>
    </message>
    <message>
      <source>Gained, net</source>
      <translation>Zuwachs, netto</translation>
    </message>
    <message>
      <source>Increased</source>
      <translation>Erhöht</translation>
    </message>
    <message>
      <source>Known expiries leave {amount} by {month}.</source>
      <translation>Nach bekanntem Verfall bleiben {amount} bis {month}.</translation>
    </message>
    <message>
      <source>Lost, net</source>
      <translation>Verlust, netto</translation>
    </message>
    <message>
      <source>Lowest in {low}, highest in {high}.</source>
      <translation>Am niedrigsten im {low}, am höchsten im {high}.</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Months as a table</source>
      <translation>Monate als Tabelle</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>No data yet.</source>
      <translation>Noch keine Daten.</translation>
    </message>
    <message>
      <source>Projected</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Projected from known expiries</source>
      <translation>Vorschau aus bekanntem Verfall</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>projected</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>{tier} would be lost</source>
      <translation>{tier} ginge verloren</translation>
    </message>
    <message>
      <source>{tier} would be lost in {month}.</source>
      <translation>{tier} ginge im {month} verloren.</translation>
    </message>
  </context>
  <context>
    <name>ChartCard</name>
    <message>
      <source>All months</source>
      <translation>Alle Monate</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>12 Monate</translation>
    </message>
    <message>
      <source>Last 24 months</source>
      <translation>24 Monate</translation>
    </message>
    <message>
      <source>Last 6 months</source>
      <translation>6 Monate</translation>
    </message>
    <message>
      <source>More about the chart</source>
      <translation>Mehr zum Diagramm</translation>
    </message>
    <message>
      <source>Projection</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Range: {range}</source>
      <translation>Zeitraum: {range}</translation>
    </message>
    <message>
      <source>Save the chart as an image…</source>
      <translation>Diagramm als Bild speichern…</translation>
    </message>
    <message>
      <source>Show as a table</source>
      <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
      <source>What known expiries leave in the months ahead</source>
      <translation>Was nach bekanntem Verfall in den nächsten Monaten bleibt</translation>
    </message>
  </context>
  <context>
    <name>CheckGutter</name>
    <message>
      <source>Select clients</source>
      <translation>Kunden auswählen</translation>
    </message>
  </context>
  <context>
    <name>ClientActions</name>
    <message>
      <source>Add a task…</source>
      <translation>Neue Aufgabe…</translation>
    </message>
    <message>
      <source>Client details</source>
      <translation>Kundendetails</translation>
    </message>
    <message>
      <source>Company in CRM</source>
      <translation>Firma im CRM</translation>
    </message>
    <message>
      <source>End services…</source>
      <translation>Betreuung beenden…</translation>
    </message>
    <message>
      <source>Go to client's account</source>
      <translation>Zum Konto des Kunden</translation>
    </message>
    <message>
      <source>Join clients…</source>
      <translation>Kunden zusammenführen…</translation>
    </message>
    <message>
      <source>No client is selected.</source>
      <translation>Kein Kunde ist ausgewählt.</translation>
    </message>
    <message>
      <source>Select all records of the client.</source>
      <translation>Wählen Sie alle Datensätze des Kunden aus.</translation>
    </message>
    <message>
      <source>Select one client only.</source>
      <translation>Wählen Sie nur einen Kunden aus.</translation>
    </message>
    <message>
      <source>Send email…</source>
      <translation>E-Mail senden…</translation>
    </message>
    <message>
      <source>Services of this client have already ended.</source>
      <translation>Die Betreuung dieses Kunden ist schon beendet.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>The company's number is not known.</source>
      <translation>Die Nummer der Firma ist nicht bekannt.</translation>
    </message>
    <message>
      <source>The data gives no account link.</source>
      <translation>Die Daten enthalten keinen Link zum Konto.</translation>
    </message>
    <message>
      <source>The link is not a safe web link.</source>
      <translation>Der Link ist kein sicherer Weblink.</translation>
    </message>
    <message>
      <source>This link comes from the data and does not lead to HubSpot.</source>
      <translation>Dieser Link stammt aus den Daten und führt nicht zu HubSpot.</translation>
    </message>
  </context>
  <context>
    <name>ClientField</name>
    <message>
      <source>No client</source>
      <translation>Kein Kunde</translation>
    </message>
    <message>
      <source>No client. Type a part of a name</source>
      <translation>Kein Kunde. Teil eines Namens tippen</translation>
    </message>
  </context>
  <context>
    <name>ClientHeader</name>
    <message>
      <source>Add a note…</source>
      <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
      <source>Add a tag…</source>
      <translation>Schlagwort hinzufügen…</translation>
    </message>
    <message>
      <source>Choose one in a list</source>
      <translation>Wählen Sie einen in einer Liste</translation>
    </message>
    <message>
      <source>Client's account</source>
      <translation>Konto des Kunden</translation>
    </message>
    <message>
      <source>Close the panel</source>
      <translation>Detailbereich schließen</translation>
    </message>
    <message>
      <source>Company in CRM</source>
      <translation>Firma im CRM</translation>
    </message>
    <message>
      <source>Float or dock the panel</source>
      <translation>Detailbereich lösen oder andocken</translation>
    </message>
    <message>
      <source>More actions</source>
      <translation>Weitere Aktionen</translation>
    </message>
    <message>
      <source>No client selected</source>
      <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
      <source>No data yet</source>
      <translation>Noch keine Daten</translation>
    </message>
    <message>
      <source>Services ended on {day}</source>
      <translation>Betreuung beendet am {day}</translation>
    </message>
    <message>
      <source>Take the end of services back</source>
      <translation>Ende der Betreuung zurücknehmen</translation>
    </message>
    <message>
      <source>no domain</source>
      <translation>keine Domain</translation>
    </message>
    <message>
      <source>{as_of} · changed: {origin}</source>
      <translation>{as_of} · geändert: {origin}</translation>
    </message>
  </context>
  <context>
    <name>ClientOfBackupDialog</name>
    <message>
      <source>Clients in this backup</source>
      <translation>Kunden in dieser Sicherung</translation>
    </message>
    <message>
      <source>Find a client</source>
      <translation>Kunden suchen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Restore a client</source>
      <translation>Kunden zurückholen</translation>
    </message>
    <message>
      <source>The client becomes what it was then: its data, typed values, tags and owners. Notes, tasks and emails that were written since stay. You can undo this.</source>
      <translation>Der Kunde wird, was er damals war: Daten, eingetippte Werte, Tags und Zuständige. Notizen, Aufgaben und E-Mails, die seitdem dazukamen, bleiben. Sie können das rückgängig machen.</translation>
    </message>
    <message>
      <source>{client} (not there now)</source>
      <translation>{client} (jetzt nicht vorhanden)</translation>
    </message>
  </context>
  <context>
    <name>ClientTable</name>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
  </context>
  <context>
    <name>Clients</name>
    <message numerus="yes">
      <source>  and %n more</source>
      <translation>
        <numerusform>  und %Ln weiterer</numerusform>
        <numerusform>  und %Ln weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n app(s)</source>
      <translation>
        <numerusform>%Ln App</numerusform>
        <numerusform>%Ln Apps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n back</source>
      <translation>
        <numerusform>%Ln zurückgekehrt</numerusform>
        <numerusform>%Ln zurückgekehrt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln Kunde</numerusform>
        <numerusform>%Ln Kunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation>
        <numerusform>%Ln Kontakt</numerusform>
        <numerusform>%Ln Kontakte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%Ln Tag</numerusform>
        <numerusform>%Ln Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n downgrade(s)</source>
      <translation>
        <numerusform>%Ln Downgrade</numerusform>
        <numerusform>%Ln Downgrades</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n emails</source>
      <translation>
        <numerusform>%Ln E-Mail</numerusform>
        <numerusform>%Ln E-Mails</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in 30 days</source>
      <translation>
        <numerusform>%Ln in 30 Tagen</numerusform>
        <numerusform>%Ln in 30 Tagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in engagement</source>
      <translation>
        <numerusform>%Ln mit anderem Engagement</numerusform>
        <numerusform>%Ln mit anderem Engagement</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in usage</source>
      <translation>
        <numerusform>%Ln mit anderer Nutzung</numerusform>
        <numerusform>%Ln mit anderer Nutzung</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lost</source>
      <translation>
        <numerusform>%Ln verloren</numerusform>
        <numerusform>%Ln verloren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%Ln neu</numerusform>
        <numerusform>%Ln neu</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n overdue</source>
      <translation>
        <numerusform>%Ln überfällig</numerusform>
        <numerusform>%Ln überfällig</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n relationship(s)</source>
      <translation>
        <numerusform>%Ln Beziehung</numerusform>
        <numerusform>%Ln Beziehungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%Ln ausgewählt</numerusform>
        <numerusform>%Ln ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n up for renewal in {days} days</source>
      <translation>
        <numerusform>%Ln steht in {days} Tagen zur Verlängerung an</numerusform>
        <numerusform>%Ln stehen in {days} Tagen zur Verlängerung an</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n upgrade(s)</source>
      <translation>
        <numerusform>%Ln Upgrade</numerusform>
        <numerusform>%Ln Upgrades</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n view(s) imported</source>
      <translation>
        <numerusform>%Ln Ansicht importiert</numerusform>
        <numerusform>%Ln Ansichten importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n view(s) written</source>
      <translation>
        <numerusform>%Ln Ansicht geschrieben</numerusform>
        <numerusform>%Ln Ansichten geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without MRR</source>
      <translation>
        <numerusform>%Ln ohne MRR</numerusform>
        <numerusform>%Ln ohne MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without data</source>
      <translation>
        <numerusform>%Ln ohne Daten</numerusform>
        <numerusform>%Ln ohne Daten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without renewal MRR</source>
      <translation>
        <numerusform>%Ln ohne Verlängerungs-MRR</numerusform>
        <numerusform>%Ln ohne Verlängerungs-MRR</numerusform>
      </translation>
    </message>
    <message>
      <source>3 to 6 apps</source>
      <translation>3 bis 6 Apps</translation>
    </message>
    <message>
      <source>7 apps or more</source>
      <translation>7 Apps oder mehr</translation>
    </message>
    <message>
      <source>Account ID</source>
      <translation>Konto-ID</translation>
    </message>
    <message numerus="yes">
      <source>Add %n task(s)</source>
      <translation>
        <numerusform>%Ln Aufgabe hinzufügen</numerusform>
        <numerusform>%Ln Aufgaben hinzufügen</numerusform>
      </translation>
    </message>
    <message>
      <source>Apps used</source>
      <translation>Genutzte Apps</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Mindestens</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Change at renewal</source>
      <translation>Änderung bei Verlängerung</translation>
    </message>
    <message>
      <source>Change tags</source>
      <translation>Schlagwörter ändern</translation>
    </message>
    <message numerus="yes">
      <source>Change the owner of %n client(s)</source>
      <translation>
        <numerusform>Zuständigkeit für %Ln Kunden ändern</numerusform>
        <numerusform>Zuständigkeit für %Ln Kunden ändern</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change the status of %n renewal(s)</source>
      <translation>
        <numerusform>Status von %Ln Verlängerung ändern</numerusform>
        <numerusform>Status von %Ln Verlängerungen ändern</numerusform>
      </translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Changed since {day}</source>
      <translation>Geändert seit {day}</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Contact limit</source>
      <translation>Kontaktlimit</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Days left</source>
      <translation>Tage übrig</translation>
    </message>
    <message>
      <source>Deadline past</source>
      <translation>Frist abgelaufen</translation>
    </message>
    <message>
      <source>Decide by</source>
      <translation>Entscheiden bis</translation>
    </message>
    <message>
      <source>Decision due</source>
      <translation>Entscheidung fällig</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Offene Entscheidungen</translation>
    </message>
    <message>
      <source>Delete view {name}</source>
      <translation>Ansicht {name} löschen</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
    <message numerus="yes">
      <source>Due within %n day(s)</source>
      <translation>
        <numerusform>Fällig innerhalb von %Ln Tag</numerusform>
        <numerusform>Fällig innerhalb von %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>Edition</translation>
    </message>
    <message>
      <source>Email limit</source>
      <translation>E-Mail-Limit</translation>
    </message>
    <message>
      <source>Emails this month</source>
      <translation>E-Mails in diesem Monat</translation>
    </message>
    <message numerus="yes">
      <source>End services for %n client(s)?</source>
      <translation>
        <numerusform>Betreuung von %Ln Kunden beenden?</numerusform>
        <numerusform>Betreuung von %Ln Kunden beenden?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>End services of %n client(s)</source>
      <translation>
        <numerusform>Betreuung von %Ln Kunden beenden</numerusform>
        <numerusform>Betreuung von %Ln Kunden beenden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Ended %n</source>
      <translation>
        <numerusform>Beendet %Ln</numerusform>
        <numerusform>Beendet %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Ended on</source>
      <translation>Beendet am</translation>
    </message>
    <message>
      <source>Engagement</source>
      <translation>Engagement</translation>
    </message>
    <message>
      <source>Fewer than 3 apps</source>
      <translation>Weniger als 3 Apps</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Filter by MRR</source>
      <translation>Nach MRR filtern</translation>
    </message>
    <message>
      <source>Filter by {column}</source>
      <translation>Nach {column} filtern</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Ab</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>High engagement</source>
      <translation>Hohes Engagement</translation>
    </message>
    <message>
      <source>Higher at renewal</source>
      <translation>Bei Verlängerung höher</translation>
    </message>
    <message>
      <source>Industry</source>
      <translation>Branche</translation>
    </message>
    <message numerus="yes">
      <source>Join %n client(s)</source>
      <translation>
        <numerusform>%Ln Kunden zusammenführen</numerusform>
        <numerusform>%Ln Kunden zusammenführen</numerusform>
      </translation>
    </message>
    <message>
      <source>Last change</source>
      <translation>Letzte Änderung</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Limits</translation>
    </message>
    <message numerus="yes">
      <source>Look %n day(s) ahead</source>
      <translation>
        <numerusform>%Ln Tag vorausschauen</numerusform>
        <numerusform>%Ln Tage vorausschauen</numerusform>
      </translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Niedrig</translation>
    </message>
    <message>
      <source>Low engagement</source>
      <translation>Niedriges Engagement</translation>
    </message>
    <message>
      <source>Low scores</source>
      <translation>Geringes Engagement</translation>
    </message>
    <message>
      <source>Lower at renewal</source>
      <translation>Bei Verlängerung niedriger</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>MRR shown {amount}</source>
      <translation>Gezeigter MRR {amount}</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Managed MRR</source>
      <translation>Betreuter MRR</translation>
    </message>
    <message>
      <source>Managed clients</source>
      <translation>Betreute Kunden</translation>
    </message>
    <message>
      <source>Marketing contacts</source>
      <translation>Marketingkontakte</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Medium engagement</source>
      <translation>Mittleres Engagement</translation>
    </message>
    <message>
      <source>Near a limit</source>
      <translation>Limit fast erreicht</translation>
    </message>
    <message>
      <source>Next renewal</source>
      <translation>Nächste Verlängerung</translation>
    </message>
    <message>
      <source>No app data</source>
      <translation>Keine App-Daten</translation>
    </message>
    <message>
      <source>No country</source>
      <translation>Ohne Land</translation>
    </message>
    <message>
      <source>No data</source>
      <translation>Keine Daten</translation>
    </message>
    <message>
      <source>No earlier figures to compare with</source>
      <translation>Keine früheren Zahlen zum Vergleich</translation>
    </message>
    <message>
      <source>No engagement data</source>
      <translation>Keine Engagement-Daten</translation>
    </message>
    <message>
      <source>No owner</source>
      <translation>Niemand zuständig</translation>
    </message>
    <message>
      <source>No products</source>
      <translation>Keine Produkte</translation>
    </message>
    <message>
      <source>No reason known</source>
      <translation>Kein Grund bekannt</translation>
    </message>
    <message>
      <source>No renewal known</source>
      <translation>Keine Verlängerung bekannt</translation>
    </message>
    <message>
      <source>No tags</source>
      <translation>Keine Schlagwörter</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not active in HubSpot</source>
      <translation>In HubSpot nicht aktiv</translation>
    </message>
    <message>
      <source>Not overdue</source>
      <translation>Nicht überfällig</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Nothing changed</source>
      <translation>Nichts geändert</translation>
    </message>
    <message numerus="yes">
      <source>One task for each of %n client(s).</source>
      <translation>
        <numerusform>Eine Aufgabe für %Ln Kunden.</numerusform>
        <numerusform>Je eine Aufgabe für %Ln Kunden.</numerusform>
      </translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Überfällig</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Zuständig</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produkte</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Relationship</source>
      <translation>Beziehung</translation>
    </message>
    <message>
      <source>Renewal MRR</source>
      <translation>MRR der Verlängerung</translation>
    </message>
    <message>
      <source>Renewal currency</source>
      <translation>Währung der Verlängerung</translation>
    </message>
    <message>
      <source>Renewal decisions due</source>
      <translation>Fällige Verlängerungen</translation>
    </message>
    <message>
      <source>Renewal lost because</source>
      <translation>Verlängerung verloren, weil</translation>
    </message>
    <message>
      <source>Renewal status</source>
      <translation>Verlängerungsstatus</translation>
    </message>
    <message>
      <source>Renews</source>
      <translation>Verlängerung</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Same at renewal</source>
      <translation>Bei Verlängerung gleich</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Plätze</translation>
    </message>
    <message>
      <source>Shown from the second day with data on</source>
      <translation>Ab dem zweiten Tag mit Daten</translation>
    </message>
    <message>
      <source>Snooze an alert</source>
      <translation>Hinweis zurückstellen</translation>
    </message>
    <message numerus="yes">
      <source>Snooze for %n day(s)…</source>
      <translation>
        <numerusform>Um %Ln Tag zurückstellen…</numerusform>
        <numerusform>Um %Ln Tage zurückstellen…</numerusform>
      </translation>
    </message>
    <message>
      <source>Snoozed until {day}</source>
      <translation>Zurückgestellt bis {day}</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Verkauft</translation>
    </message>
    <message>
      <source>Sold &amp; managed</source>
      <translation>Verkauft &amp; betreut</translation>
    </message>
    <message>
      <source>Sold credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
    <message>
      <source>Stop snoozing</source>
      <translation>Wieder zeigen</translation>
    </message>
    <message numerus="yes">
      <source>Tag %n client(s)</source>
      <translation>
        <numerusform>%Ln Kunden verschlagworten</numerusform>
        <numerusform>%Ln Kunden verschlagworten</numerusform>
      </translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
      <source>Take a tag off %n client(s)</source>
      <translation>
        <numerusform>Schlagwort von %Ln Kunden entfernen</numerusform>
        <numerusform>Schlagwort von %Ln Kunden entfernen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take back %n client(s)</source>
      <translation>
        <numerusform>%Ln Kunden zurücknehmen</numerusform>
        <numerusform>%Ln Kunden zurücknehmen</numerusform>
      </translation>
    </message>
    <message>
      <source>The least is above the most.</source>
      <translation>Der kleinste Betrag liegt über dem größten.</translation>
    </message>
    <message>
      <source>Type {column}</source>
      <translation>{column} eingeben</translation>
    </message>
    <message>
      <source>Unchanged since last month</source>
      <translation>Unverändert seit letztem Monat</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Usage</source>
      <translation>Nutzung</translation>
    </message>
    <message>
      <source>Usage score</source>
      <translation>Nutzungswert</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %Ln weiterer</numerusform>
        <numerusform>und %Ln weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>besides {amount}</source>
      <translation>zusätzlich {amount}</translation>
    </message>
    <message>
      <source>collapsed</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <source>expanded</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>ab {day}</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %Ln Tag</numerusform>
        <numerusform>in %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>no change</source>
      <translation>unverändert</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>under {amount}</source>
      <translation>unter {amount}</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>up to {amount}</source>
      <translation>bis {amount}</translation>
    </message>
    <message>
      <source>{amount} MRR at stake</source>
      <translation>{amount} MRR betroffen</translation>
    </message>
    <message>
      <source>{amount} and more at stake</source>
      <translation>{amount} und mehr betroffen</translation>
    </message>
    <message>
      <source>{amount} or more</source>
      <translation>ab {amount}</translation>
    </message>
    <message>
      <source>{change} since last month</source>
      <translation>{change} seit letztem Monat</translation>
    </message>
    <message>
      <source>{criterion} · {choice}</source>
      <translation>{criterion} · {choice}</translation>
    </message>
    <message>
      <source>{least} to under {most}</source>
      <translation>{least} bis unter {most}</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least} bis {most}</translation>
    </message>
    <message>
      <source>{number} %</source>
      <translation>{number} %</translation>
    </message>
    <message>
      <source>{range} days left</source>
      <translation>noch {range} Tage</translation>
    </message>
    <message>
      <source>{shown} of {all}</source>
      <translation>{shown} von {all}</translation>
    </message>
    <message>
      <source>{status}, overdue</source>
      <translation>{status}, überfällig</translation>
    </message>
    <message>
      <source>{used} of {limit}</source>
      <translation>{used} von {limit}</translation>
    </message>
  </context>
  <context>
    <name>ClientsTab</name>
    <message>
      <source>Back to the clients</source>
      <translation>Zurück zu den Kunden</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Filter zurücksetzen</translation>
    </message>
    <message>
      <source>Clients whose services you end are kept here, with the day and the reason.</source>
      <translation>Kunden, deren Betreuung Sie beenden, bleiben hier mit Tag und Grund.</translation>
    </message>
    <message>
      <source>Import a list of clients, or drop its file on the window.</source>
      <translation>Importieren Sie eine Kundenliste oder ziehen Sie die Datei auf das Fenster.</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Erneut suchen</translation>
    </message>
    <message>
      <source>No client matches</source>
      <translation>Keine Kunden gefunden</translation>
    </message>
    <message>
      <source>No clients yet</source>
      <translation>Noch keine Kunden</translation>
    </message>
    <message>
      <source>No services have ended</source>
      <translation>Keine Betreuung ist beendet</translation>
    </message>
    <message>
      <source>Nothing fits all of the filters above together.</source>
      <translation>Kein Kunde erfüllt alle Filter.</translation>
    </message>
  </context>
  <context>
    <name>ClientsViews</name>
    <message>
      <source>All clients</source>
      <translation>Alle Kunden</translation>
    </message>
    <message>
      <source>Print what is listed (Ctrl+P)</source>
      <translation>Drucken, was aufgeführt ist (Strg+P)</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
  </context>
  <context>
    <name>ColumnMenu</name>
    <message>
      <source>Add column…</source>
      <translation>Spalte hinzufügen…</translation>
    </message>
    <message>
      <source>Own columns…</source>
      <translation>Eigene Spalten…</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>Sortieren nach</translation>
    </message>
    <message>
      <source>Usual columns</source>
      <translation>Übliche Spalten</translation>
    </message>
  </context>
  <context>
    <name>Columns</name>
    <message>
      <source>ARR or annual price</source>
      <translation>ARR oder Jahrespreis</translation>
    </message>
    <message>
      <source>Account link</source>
      <translation>Link zum Konto</translation>
    </message>
    <message>
      <source>Account name</source>
      <translation>Name des Accounts</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Aktiv</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Betrag</translation>
    </message>
    <message>
      <source>App</source>
      <translation>App</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Billing</source>
      <translation>Abrechnung</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Client ID</source>
      <translation>Kunden-ID</translation>
    </message>
    <message>
      <source>Communication owner</source>
      <translation>Zuständig für Kommunikation</translation>
    </message>
    <message>
      <source>Communication user</source>
      <translation>Zu benachrichtigen</translation>
    </message>
    <message>
      <source>Company ID</source>
      <translation>Firmen-ID</translation>
    </message>
    <message>
      <source>Contact email</source>
      <translation>E-Mail des Kontakts</translation>
    </message>
    <message>
      <source>Contact name</source>
      <translation>Name des Kontakts</translation>
    </message>
    <message>
      <source>Contacts limit</source>
      <translation>Kontaktlimit</translation>
    </message>
    <message>
      <source>Contacts used</source>
      <translation>Genutzte Kontakte</translation>
    </message>
    <message>
      <source>Core seats limit</source>
      <translation>Core-Plätze gesamt</translation>
    </message>
    <message>
      <source>Core seats used</source>
      <translation>Core-Plätze belegt</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Current ARR</source>
      <translation>Aktueller ARR</translation>
    </message>
    <message>
      <source>Current MRR</source>
      <translation>Aktueller MRR</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Decision due on</source>
      <translation>Entscheidung fällig am</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beschreibung</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>Edition</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Emails limit</source>
      <translation>E-Mail-Limit</translation>
    </message>
    <message>
      <source>Emails used</source>
      <translation>Genutzte E-Mails</translation>
    </message>
    <message>
      <source>Ends on</source>
      <translation>Endet am</translation>
    </message>
    <message>
      <source>Engagement index</source>
      <translation>Engagement-Index</translation>
    </message>
    <message>
      <source>Engagement level</source>
      <translation>Engagement-Stufe</translation>
    </message>
    <message>
      <source>Event ID</source>
      <translation>Ereignis-ID</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Kennzahl</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Vorname</translation>
    </message>
    <message>
      <source>Growth specialist</source>
      <translation>Growth Specialist</translation>
    </message>
    <message>
      <source>Growth specialist email</source>
      <translation>E-Mail des Growth Specialists</translation>
    </message>
    <message>
      <source>Hub ID</source>
      <translation>Hub-ID</translation>
    </message>
    <message>
      <source>Industry</source>
      <translation>Branche</translation>
    </message>
    <message>
      <source>Is managed</source>
      <translation>Wird betreut</translation>
    </message>
    <message>
      <source>Is sold</source>
      <translation>Ist verkauft</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nachname</translation>
    </message>
    <message>
      <source>Last partner activity</source>
      <translation>Letzte Aktivität des Partners</translation>
    </message>
    <message>
      <source>Last used on</source>
      <translation>Zuletzt genutzt am</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>Managed points</source>
      <translation>Betreuungspunkte</translation>
    </message>
    <message>
      <source>Managed until</source>
      <translation>Betreut bis</translation>
    </message>
    <message>
      <source>Managing partners</source>
      <translation>Betreuende Partner</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Markt</translation>
    </message>
    <message>
      <source>Market multiplier</source>
      <translation>Marktfaktor</translation>
    </message>
    <message>
      <source>Max points</source>
      <translation>Punkte höchstens</translation>
    </message>
    <message>
      <source>Measured on</source>
      <translation>Gemessen am</translation>
    </message>
    <message>
      <source>Merged IDs</source>
      <translation>Zusammengeführte IDs</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>New own column</source>
      <translation>Neue eigene Spalte</translation>
    </message>
    <message>
      <source>Next renewal on</source>
      <translation>Nächste Verlängerung am</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>Partner owner</source>
      <translation>Zuständig beim Partner</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Points as of</source>
      <translation>Stand der Punkte</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>Preis</translation>
    </message>
    <message>
      <source>Price of one</source>
      <translation>Preis je Stück</translation>
    </message>
    <message>
      <source>Primary contact</source>
      <translation>Hauptkontakt</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Product line</source>
      <translation>Produktlinie</translation>
    </message>
    <message>
      <source>Purchased domain</source>
      <translation>Domain beim Kauf</translation>
    </message>
    <message>
      <source>Relationship</source>
      <translation>Beziehung</translation>
    </message>
    <message>
      <source>Relationship since</source>
      <translation>Beziehung seit</translation>
    </message>
    <message>
      <source>Renewal ARR</source>
      <translation>ARR nach Verlängerung</translation>
    </message>
    <message>
      <source>Renewal MRR</source>
      <translation>MRR der Verlängerung</translation>
    </message>
    <message>
      <source>Renewal edition</source>
      <translation>Edition der Verlängerung</translation>
    </message>
    <message>
      <source>Renewal manager</source>
      <translation>Renewal Manager</translation>
    </message>
    <message>
      <source>Renewal manager email</source>
      <translation>E-Mail des Renewal Managers</translation>
    </message>
    <message>
      <source>Renewal term</source>
      <translation>Laufzeit der Verlängerung</translation>
    </message>
    <message>
      <source>Renews on</source>
      <translation>Verlängerung am</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Sales seats limit</source>
      <translation>Sales-Plätze gesamt</translation>
    </message>
    <message>
      <source>Sales seats used</source>
      <translation>Sales-Plätze belegt</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Plätze</translation>
    </message>
    <message>
      <source>Service seats limit</source>
      <translation>Service-Plätze gesamt</translation>
    </message>
    <message>
      <source>Service seats used</source>
      <translation>Service-Plätze belegt</translation>
    </message>
    <message>
      <source>Shared groups</source>
      <translation>Geteilte Gruppen</translation>
    </message>
    <message>
      <source>Sold points</source>
      <translation>Verkaufspunkte</translation>
    </message>
    <message>
      <source>Split managed MRR</source>
      <translation>Geteilter betreuter MRR</translation>
    </message>
    <message>
      <source>Started on</source>
      <translation>Begonnen am</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Success owner</source>
      <translation>Success Owner</translation>
    </message>
    <message>
      <source>Success owner email</source>
      <translation>E-Mail des Success Owners</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Term</source>
      <translation>Laufzeit</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Total points</source>
      <translation>Punkte insgesamt</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Usage score</source>
      <translation>Nutzungswert</translation>
    </message>
    <message>
      <source>Usage trend over 4 weeks</source>
      <translation>Nutzungstrend über 4 Wochen</translation>
    </message>
    <message>
      <source>Used</source>
      <translation>Genutzt</translation>
    </message>
    <message>
      <source>Uses in 30 days</source>
      <translation>Nutzungen in 30 Tagen</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
  </context>
  <context>
    <name>ColumnsDialog</name>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a column</source>
      <translation>Spalte hinzufügen</translation>
    </message>
    <message>
      <source>Add the retainer columns</source>
      <translation>Retainer-Spalten hinzufügen</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Hinzufügen…</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Edit a column</source>
      <translation>Spalte bearbeiten</translation>
    </message>
    <message>
      <source>Edit the column</source>
      <translation>Spalte bearbeiten</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bearbeiten…</translation>
    </message>
    <message>
      <source>High; Medium; Low</source>
      <translation>Hoch; Mittel; Niedrig</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Move a column</source>
      <translation>Spalte verschieben</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>New column</source>
      <translation>Neue Spalte</translation>
    </message>
    <message>
      <source>No columns of your own yet. What you add here is shown in the list.</source>
      <translation>Noch keine eigenen Spalten. Was Sie hier hinzufügen, erscheint in der Liste.</translation>
    </message>
    <message>
      <source>Own columns</source>
      <translation>Eigene Spalten</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove the column?</source>
      <translation>Spalte entfernen?</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Undo brings all of it back.</source>
      <translation>Rückgängig bringt alles zurück.</translation>
    </message>
  </context>
  <context>
    <name>ComparisonCard</name>
    <message>
      <source>A single client can be restored once the workspace can be read again.</source>
      <translation>Einzelne Kunden lassen sich zurückholen, sobald der Arbeitsbereich wieder lesbar ist.</translation>
    </message>
    <message>
      <source>Compared with now</source>
      <translation>Verglichen mit jetzt</translation>
    </message>
    <message>
      <source>In this backup</source>
      <translation>In dieser Sicherung</translation>
    </message>
    <message>
      <source>Restore a client…</source>
      <translation>Kunden zurückholen…</translation>
    </message>
    <message>
      <source>Restore all…</source>
      <translation>Alles zurückholen…</translation>
    </message>
    <message>
      <source>What is there now is saved first, and one client can be undone.</source>
      <translation>Was jetzt da ist, wird vorher gesichert; einen Kunden können Sie rückgängig machen.</translation>
    </message>
  </context>
  <context>
    <name>ConfirmButtons</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>ConnectDialog</name>
    <message>
      <source>, resets {at}</source>
      <translation>, zurückgesetzt {at}</translation>
    </message>
    <message>
      <source>Account {number}</source>
      <translation>Konto {number}</translation>
    </message>
    <message>
      <source>Asking HubSpot…</source>
      <translation>HubSpot wird gefragt…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Connect to HubSpot</source>
      <translation>Mit HubSpot verbinden</translation>
    </message>
    <message>
      <source>Copy scopes</source>
      <translation>Berechtigungen kopieren</translation>
    </message>
    <message>
      <source>Create a key with these three scopes:</source>
      <translation>Erstellen Sie einen Schlüssel mit diesen drei Berechtigungen:</translation>
    </message>
    <message>
      <source>Forget the key</source>
      <translation>Schlüssel vergessen</translation>
    </message>
    <message>
      <source>In HubSpot open Development › Keys › Service keys.</source>
      <translation>Öffnen Sie in HubSpot „Development › Keys › Service keys“.</translation>
    </message>
    <message>
      <source>Partner clients: {count} can be read</source>
      <translation>Partnerkunden: {count} lesbar</translation>
    </message>
    <message>
      <source>Paste the key:</source>
      <translation>Fügen Sie den Schlüssel ein:</translation>
    </message>
    <message>
      <source>Reads your partner clients and their companies. It never writes to HubSpot.</source>
      <translation>Liest Ihre Partnerkunden und deren Firmen. Nach HubSpot wird nie geschrieben.</translation>
    </message>
    <message>
      <source>Scope {scope} is missing, and nothing can be synced without it. Only a Solutions Partner's own account can give it, to a key made by somebody with access to its partner clients.</source>
      <translation>Die Berechtigung {scope} fehlt, ohne sie ist kein Sync möglich. Nur das eigene Konto eines Solutions-Partners kann sie geben, und nur einem Schlüssel von jemandem mit Zugriff auf die Partnerkunden.</translation>
    </message>
    <message>
      <source>Scope {scope} is missing: companies stay as they are here. A key only has the scopes of the person who made it.</source>
      <translation>Die Berechtigung {scope} fehlt: Firmen bleiben hier unverändert. Ein Schlüssel hat nur Berechtigungen, die auch sein Ersteller hat.</translation>
    </message>
    <message>
      <source>Scope {scope} is missing: owners stay as they are here. A key only has the scopes of the person who made it.</source>
      <translation>Die Berechtigung {scope} fehlt: Zuständige bleiben hier unverändert. Ein Schlüssel hat nur Berechtigungen, die auch sein Ersteller hat.</translation>
    </message>
    <message>
      <source>Service key</source>
      <translation>Serviceschlüssel</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Sync every day after 08:00 while the program is open</source>
      <translation>Täglich nach 08:00 Uhr synchronisieren, solange das Programm geöffnet ist</translation>
    </message>
    <message>
      <source>Sync now, show the plan first</source>
      <translation>Synchronisieren, erst Plan zeigen</translation>
    </message>
    <message>
      <source>Test the key</source>
      <translation>Schlüssel prüfen</translation>
    </message>
    <message>
      <source>The key is forgotten.</source>
      <translation>Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
      <source>The key is kept in this computer's keychain, nowhere else. Without a keychain it is kept until you close the program.</source>
      <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers und nirgends sonst. Ohne Schlüsselbund bleibt er, bis Sie das Programm schließen.</translation>
    </message>
    <message>
      <source>The keychain did not delete the key. Delete it there, or in HubSpot.</source>
      <translation>Der Schlüsselbund hat den Schlüssel nicht gelöscht. Löschen Sie ihn dort oder in HubSpot.</translation>
    </message>
    <message>
      <source>This computer has no keychain: the key is kept until you close the program.</source>
      <translation>Dieser Computer hat keinen Schlüsselbund: Der Schlüssel bleibt, bis Sie das Programm schließen.</translation>
    </message>
    <message>
      <source>What the key may read</source>
      <translation>Was der Schlüssel lesen darf</translation>
    </message>
    <message>
      <source>{used} of {limit} calls used today</source>
      <translation>{used} von {limit} Aufrufen heute verbraucht</translation>
    </message>
  </context>
  <context>
    <name>CreditChart</name>
    <message>
      <source>No credit events yet. Import them (Ctrl+I) to see what came and what goes.</source>
      <translation>Noch keine Guthabenereignisse. Importieren Sie sie (Strg+I), um Zu- und Abgänge zu sehen.</translation>
    </message>
  </context>
  <context>
    <name>Data</name>
    <message>
      <source>A copy of “MRR credit, January 2018” with made-up exchange rates, for the sample data only</source>
      <translation>Eine Kopie von „MRR-Guthaben, Januar 2018“ mit erfundenen Kursen, nur für die Beispieldaten</translation>
    </message>
    <message>
      <source>Getting more out of HubSpot at ${client}</source>
      <translation>Mehr aus HubSpot herausholen bei ${client}</translation>
    </message>
    <message>
      <source>Hello ${to_name},

${client} renews ${product} on ${renewal_date}, at ${mrr} a month today. The decision is due on ${decision_date}.

Could you tell me which terms are possible, and whether anything should be known before I talk to them?

Best regards
${partner}
</source>
      <translation>Guten Tag ${to_name},

die Verlängerung von ${product} bei ${client} steht am ${renewal_date} an, heute zu ${mrr} im Monat. Die Entscheidung ist bis ${decision_date} fällig.

Können Sie mir sagen, welche Konditionen möglich sind und ob ich etwas wissen sollte, bevor ich mit dem Kunden spreche?

Freundliche Grüße
${partner}
</translation>
    </message>
    <message>
      <source>Hello ${to_name},

Before the review on ${review_date} we would need this for ${next_tier}: ${tier_gap}.

Could we look together at which clients and deals would get us there?

Best regards
${partner}
</source>
      <translation>Guten Tag ${to_name},

vor der Prüfung am ${review_date} fehlt uns für ${next_tier} noch: ${tier_gap}.

Können wir gemeinsam ansehen, mit welchen Kunden und Abschlüssen wir das erreichen?

Freundliche Grüße
${partner}
</translation>
    </message>
    <message>
      <source>Hello ${to_name},

I have looked at how HubSpot is used at ${client} and have some ideas for the tools that are not in use yet.

Would half an hour next week suit you?

Best regards
${partner}
</source>
      <translation>Guten Tag ${to_name},

ich habe mir angesehen, wie HubSpot bei ${client} genutzt wird, und habe einige Ideen für die Werkzeuge, die noch nicht im Einsatz sind.

Passt Ihnen nächste Woche eine halbe Stunde?

Freundliche Grüße
${partner}
</translation>
    </message>
    <message>
      <source>Hello ${to_name},

I would like your advice on ${client} (${product}, ${mrr} a month).

When would be a good time to talk?

Best regards
${partner}
</source>
      <translation>Guten Tag ${to_name},

ich hätte gern Ihren Rat zu ${client} (${product}, ${mrr} im Monat).

Wann können wir darüber sprechen?

Freundliche Grüße
${partner}
</translation>
    </message>
    <message>
      <source>Hello ${to_name},

your ${product} subscription renews on ${renewal_date}. Changes can be made until ${decision_date}.

Shall we go through what you use, and what you will need next year, before then?

Best regards
${partner}
</source>
      <translation>Guten Tag ${to_name},

Ihr Abo von ${product} verlängert sich am ${renewal_date}. Änderungen sind bis ${decision_date} möglich.

Wollen wir vorher durchgehen, was Sie nutzen und was Sie im nächsten Jahr brauchen?

Freundliche Grüße
${partner}
</translation>
    </message>
    <message>
      <source>Help with a client</source>
      <translation>Hilfe bei einem Kunden</translation>
    </message>
    <message>
      <source>Helps you deliver: onboarding plans, services packaging, training and certification for your team, and client retention.</source>
      <translation>Hilft Ihnen bei der Umsetzung: Einführungspläne, Leistungspakete, Schulung und Zertifizierung Ihres Teams und Kundenbindung.</translation>
    </message>
    <message>
      <source>Helps you grow: co-selling, deal registration, pricing and renewal questions, and your business plan towards the next tier.</source>
      <translation>Hilft Ihnen zu wachsen: gemeinsamer Verkauf, Anmeldung von Abschlüssen, Fragen zu Preisen und Verlängerungen und Ihr Geschäftsplan bis zur nächsten Stufe.</translation>
    </message>
    <message>
      <source>Helps you sell: advice on deals in progress, demonstrations and proposals, together with your own sales team.</source>
      <translation>Hilft Ihnen zu verkaufen: Rat zu laufenden Abschlüssen, Vorführungen und Angebote, zusammen mit Ihrem eigenen Vertrieb.</translation>
    </message>
    <message>
      <source>Helps you start: your first deals, your team's certificates, and the way to your first tier.</source>
      <translation>Hilft Ihnen beim Start: Ihre ersten Abschlüsse, die Zertifikate Ihres Teams und der Weg zu Ihrer ersten Stufe.</translation>
    </message>
    <message>
      <source>HubSpot Solutions Partner programme, tier thresholds of January 2018</source>
      <translation>HubSpot Solutions-Partner-Programm, Schwellen der Stufen vom Januar 2018</translation>
    </message>
    <message>
      <source>HubSpot Solutions Partner programme, tier thresholds of November 2016</source>
      <translation>HubSpot Solutions-Partner-Programm, Schwellen der Stufen vom November 2016</translation>
    </message>
    <message>
      <source>MRR credit, 2020 to July 2022</source>
      <translation>MRR-Guthaben, 2020 bis Juli 2022</translation>
    </message>
    <message>
      <source>MRR credit, January 2018</source>
      <translation>MRR-Guthaben, Januar 2018</translation>
    </message>
    <message>
      <source>MRR credit, November 2016</source>
      <translation>MRR-Guthaben, November 2016</translation>
    </message>
    <message>
      <source>One partner's account of the programme from 15 January 2026; rates: hubspot.com/partners/how-tiers-work</source>
      <translation>Bericht eines Partners über das Programm ab 15. Januar 2026; Kurse: hubspot.com/partners/how-tiers-work</translation>
    </message>
    <message>
      <source>Path to ${next_tier} before the review on ${review_date}</source>
      <translation>Der Weg zu ${next_tier} vor der Prüfung am ${review_date}</translation>
    </message>
    <message>
      <source>Path to the next tier</source>
      <translation>Der Weg zur nächsten Stufe</translation>
    </message>
    <message>
      <source>Points, February 2024</source>
      <translation>Punkte, Februar 2024</translation>
    </message>
    <message>
      <source>Points, January 2026</source>
      <translation>Punkte, Januar 2026</translation>
    </message>
    <message>
      <source>Points, July 2022</source>
      <translation>Punkte, Juli 2022</translation>
    </message>
    <message>
      <source>Points, July 2025</source>
      <translation>Punkte, Juli 2025</translation>
    </message>
    <message>
      <source>Renewal conversation</source>
      <translation>Gespräch zur Verlängerung</translation>
    </message>
    <message>
      <source>Renewal terms</source>
      <translation>Konditionen einer Verlängerung</translation>
    </message>
    <message>
      <source>Renewal terms for ${client}</source>
      <translation>Konditionen der Verlängerung für ${client}</translation>
    </message>
    <message>
      <source>Review of how HubSpot is used</source>
      <translation>Durchsicht der HubSpot-Nutzung</translation>
    </message>
    <message>
      <source>Sample rules</source>
      <translation>Beispielregeln</translation>
    </message>
    <message>
      <source>Secondary sources on the Elite tier; the other thresholds are not public</source>
      <translation>Sekundärquellen zur Stufe Elite; die übrigen Schwellen sind nicht öffentlich</translation>
    </message>
    <message>
      <source>Your ${product} renewal on ${renewal_date}</source>
      <translation>Ihre Verlängerung von ${product} am ${renewal_date}</translation>
    </message>
    <message>
      <source>Your advice on ${client}</source>
      <translation>Ihr Rat zu ${client}</translation>
    </message>
    <message>
      <source>hubspot.com/partners/how-tiers-work: points from 15 July 2025</source>
      <translation>hubspot.com/partners/how-tiers-work: Punkte ab 15. Juli 2025</translation>
    </message>
    <message>
      <source>hubspot.com/partners/partner-tiers: points from 27 February 2024</source>
      <translation>hubspot.com/partners/partner-tiers: Punkte ab 27. Februar 2024</translation>
    </message>
    <message>
      <source>hubspot.com/partners/partner-tiers: points from July 2022</source>
      <translation>hubspot.com/partners/partner-tiers: Punkte ab Juli 2022</translation>
    </message>
  </context>
  <context>
    <name>DayInput</name>
    <message>
      <source>not a date</source>
      <translation>kein Datum</translation>
    </message>
  </context>
  <context>
    <name>Detail</name>
    <message>
      <source> The client shares no figures with you.</source>
      <translation> Der Kunde gibt Ihnen keine Zahlen frei.</translation>
    </message>
    <message>
      <source> The client shares only: {groups}.</source>
      <translation> Der Kunde gibt nur frei: {groups}.</translation>
    </message>
    <message numerus="yes">
      <source>%n other partner(s)</source>
      <translation>
        <numerusform>%Ln weiterem Partner</numerusform>
        <numerusform>%Ln weiteren Partnern</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seat(s)</source>
      <translation>
        <numerusform>%Ln Platz</numerusform>
        <numerusform>%Ln Plätze</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n use(s)</source>
      <translation>
        <numerusform>%Ln Nutzung</numerusform>
        <numerusform>%Ln Nutzungen</numerusform>
      </translation>
    </message>
    <message>
      <source>+ Add</source>
      <translation>+ Hinzufügen</translation>
    </message>
    <message>
      <source>+ Column</source>
      <translation>+ Spalte</translation>
    </message>
    <message>
      <source>Account ID</source>
      <translation>Konto-ID</translation>
    </message>
    <message>
      <source>Add a column of your own</source>
      <translation>Eigene Spalte hinzufügen</translation>
    </message>
    <message>
      <source>Add a contact</source>
      <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
      <source>Add a note</source>
      <translation>Notiz hinzufügen</translation>
    </message>
    <message>
      <source>Add a note…</source>
      <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
      <source>Add a renewal</source>
      <translation>Verlängerung hinzufügen</translation>
    </message>
    <message>
      <source>Add a sale, an upgrade or a loss</source>
      <translation>Verkauf, Upgrade oder Verlust hinzufügen</translation>
    </message>
    <message>
      <source>Add a subscription</source>
      <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
      <source>Add a tag…</source>
      <translation>Schlagwort hinzufügen…</translation>
    </message>
    <message>
      <source>Add a task</source>
      <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
      <source>All products</source>
      <translation>Alle Produkte</translation>
    </message>
    <message>
      <source>Annual</source>
      <translation>Jährlich</translation>
    </message>
    <message>
      <source>App usage</source>
      <translation>App-Nutzung</translation>
    </message>
    <message>
      <source>Cancellation requested</source>
      <translation>Kündigung gewünscht</translation>
    </message>
    <message>
      <source>Change a note</source>
      <translation>Notiz ändern</translation>
    </message>
    <message>
      <source>Change a renewal</source>
      <translation>Verlängerung ändern</translation>
    </message>
    <message>
      <source>Change status or owner of {product}…</source>
      <translation>Status oder Zuständigkeit für {product} ändern…</translation>
    </message>
    <message>
      <source>Change the account's default</source>
      <translation>Vorgabe des Kontos ändern</translation>
    </message>
    <message>
      <source>Change the communication owner</source>
      <translation>Zuständigkeit für die Kommunikation ändern</translation>
    </message>
    <message>
      <source>Change the communication owner…</source>
      <translation>Zuständigkeit für die Kommunikation ändern…</translation>
    </message>
    <message>
      <source>Change this note…</source>
      <translation>Diese Notiz ändern…</translation>
    </message>
    <message>
      <source>Choose the apps used</source>
      <translation>Genutzte Apps auswählen</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Communication</source>
      <translation>Kommunikation</translation>
    </message>
    <message>
      <source>Communication owner of this renewal: {owner}</source>
      <translation>Zuständig für diese Verlängerung: {owner}</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Firma</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Contact and email tiers</source>
      <translation>Kontakt- und E-Mail-Kontingente</translation>
    </message>
    <message>
      <source>Contact tier upgrade</source>
      <translation>Mehr Kontakte im Kontingent</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakte</translation>
    </message>
    <message>
      <source>Copy the account ID</source>
      <translation>Konto-ID kopieren</translation>
    </message>
    <message>
      <source>Copy {address}</source>
      <translation>{address} kopieren</translation>
    </message>
    <message>
      <source>Count towards median app usage</source>
      <translation>Zählen für den Median der App-Nutzung</translation>
    </message>
    <message>
      <source>Counted by the rules “{rules}”. Uses are those of the last 30 days.</source>
      <translation>Gezählt nach den Regeln „{rules}“. Nutzungen der letzten 30 Tage.</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Counts today</source>
      <translation>Zählt heute</translation>
    </message>
    <message>
      <source>Current</source>
      <translation>Aktuell</translation>
    </message>
    <message>
      <source>Decide by {day} · {left}</source>
      <translation>Entscheiden bis {day} · {left}</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>Delete a note</source>
      <translation>Notiz löschen</translation>
    </message>
    <message>
      <source>Delete this note</source>
      <translation>Diese Notiz löschen</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit own columns…</source>
      <translation>Eigene Spalten bearbeiten…</translation>
    </message>
    <message>
      <source>Edit the client…</source>
      <translation>Kunden bearbeiten…</translation>
    </message>
    <message>
      <source>Edit the renewal of {product}…</source>
      <translation>Verlängerung von {product} bearbeiten…</translation>
    </message>
    <message>
      <source>Edit {name}…</source>
      <translation>{name} bearbeiten…</translation>
    </message>
    <message>
      <source>Edit: {title}</source>
      <translation>Bearbeiten: {title}</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>Edition</translation>
    </message>
    <message>
      <source>Email overage</source>
      <translation>E-Mail-Überschreitung</translation>
    </message>
    <message>
      <source>Emails this month</source>
      <translation>E-Mails in diesem Monat</translation>
    </message>
    <message>
      <source>Engagement index</source>
      <translation>Engagement-Index</translation>
    </message>
    <message>
      <source>Engagement index (0–10)</source>
      <translation>Engagement-Index (0–10)</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Ab</translation>
    </message>
    <message>
      <source>From what each import and sync said, as kept here</source>
      <translation>Aus jedem Import und Abgleich, wie hier gespeichert</translation>
    </message>
    <message>
      <source>Give back to HubSpot's data</source>
      <translation>Wieder den Wert von HubSpot verwenden</translation>
    </message>
    <message>
      <source>Give back {name}</source>
      <translation>{name} zurückgeben</translation>
    </message>
    <message>
      <source>HubSpot</source>
      <translation>HubSpot</translation>
    </message>
    <message>
      <source>HubSpot says: {said}</source>
      <translation>HubSpot sagt: {said}</translation>
    </message>
    <message>
      <source>HubSpot's points</source>
      <translation>Punkte laut HubSpot</translation>
    </message>
    <message>
      <source>Industry</source>
      <translation>Branche</translation>
    </message>
    <message>
      <source>Last changed by {files} on {instant}</source>
      <translation>Zuletzt geändert durch {files} am {instant}</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Letzter Kontakt</translation>
    </message>
    <message>
      <source>Log a call, a meeting or an email…</source>
      <translation>Anruf, Treffen oder E-Mail festhalten…</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>MRR not shared since {day}; the last known one is shown.</source>
      <translation>MRR seit {day} nicht freigegeben; gezeigt wird der letzte bekannte Wert.</translation>
    </message>
    <message>
      <source>Managed with</source>
      <translation>Betreut mit</translation>
    </message>
    <message>
      <source>Marketing contacts</source>
      <translation>Marketingkontakte</translation>
    </message>
    <message>
      <source>Monthly</source>
      <translation>Monatlich</translation>
    </message>
    <message>
      <source>More from HubSpot</source>
      <translation>Weiteres aus HubSpot</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Nächster Schritt</translation>
    </message>
    <message>
      <source>No data about this yet</source>
      <translation>Dazu noch keine Daten</translation>
    </message>
    <message>
      <source>No data: a trend needs two days on which something was known.</source>
      <translation>Keine Daten: Ein Verlauf braucht zwei Tage mit bekannten Werten.</translation>
    </message>
    <message>
      <source>No data: no category of this client is known.</source>
      <translation>Keine Daten: Keine Kategorie dieses Kunden ist bekannt.</translation>
    </message>
    <message>
      <source>No data: no renewal of this client is known.</source>
      <translation>Keine Daten: Keine Verlängerung dieses Kunden ist bekannt.</translation>
    </message>
    <message>
      <source>No data: no sale to this client is recorded.</source>
      <translation>Keine Daten: Kein Verkauf an diesen Kunden ist erfasst.</translation>
    </message>
    <message>
      <source>No data: no subscription of this client is known.</source>
      <translation>Keine Daten: Kein Abo dieses Kunden ist bekannt.</translation>
    </message>
    <message>
      <source>No data: nothing about this client's apps is known.</source>
      <translation>Keine Daten: Über die Apps dieses Kunden ist nichts bekannt.</translation>
    </message>
    <message>
      <source>No status</source>
      <translation>Kein Status</translation>
    </message>
    <message>
      <source>Not in HubSpot's list of clients since {day}; kept as it was.</source>
      <translation>Seit {day} nicht mehr in HubSpots Kundenliste; hier unverändert aufbewahrt.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Nothing to decide yet: the next renewal is on {day}, and its terms are not known.</source>
      <translation>Noch nichts zu entscheiden: Die nächste Verlängerung ist am {day}, ihre Bedingungen sind nicht bekannt.</translation>
    </message>
    <message>
      <source>Notify</source>
      <translation>Benachrichtigen</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>Im Verlauf</translation>
    </message>
    <message>
      <source>Overdue since {day}</source>
      <translation>Überfällig seit {day}</translation>
    </message>
    <message>
      <source>Own columns</source>
      <translation>Eigene Spalten</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Zuständig</translation>
    </message>
    <message>
      <source>Owner here</source>
      <translation>Zuständig bei uns</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>Partner</translation>
    </message>
    <message>
      <source>Past renewals</source>
      <translation>Frühere Verlängerungen</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Platform engagement</source>
      <translation>Plattform-Engagement</translation>
    </message>
    <message>
      <source>Points per category</source>
      <translation>Punkte je Kategorie</translation>
    </message>
    <message>
      <source>Primary contact</source>
      <translation>Hauptkontakt</translation>
    </message>
    <message>
      <source>Relationship</source>
      <translation>Beziehung</translation>
    </message>
    <message>
      <source>Remove the renewal of {product}</source>
      <translation>Verlängerung von {product} entfernen</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Removed {day} by {author}: {name} ·</source>
      <translation>Entfernt {day} von {author}: {name} ·</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Verlängerung</translation>
    </message>
    <message>
      <source>Renewal manager</source>
      <translation>Renewal Manager</translation>
    </message>
    <message>
      <source>Renewals ahead</source>
      <translation>Anstehende Verlängerungen</translation>
    </message>
    <message>
      <source>Renewed</source>
      <translation>Verlängert</translation>
    </message>
    <message>
      <source>Sales and losses</source>
      <translation>Verkäufe und Verluste</translation>
    </message>
    <message>
      <source>Sample data, last changed by {files} on {instant}</source>
      <translation>Beispieldaten, zuletzt geändert durch {files} am {instant}</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Plätze</translation>
    </message>
    <message>
      <source>Shared with you</source>
      <translation>Freigegeben</translation>
    </message>
    <message>
      <source>Subscription ended</source>
      <translation>Abonnement beendet</translation>
    </message>
    <message>
      <source>Subscriptions</source>
      <translation>Abos</translation>
    </message>
    <message>
      <source>Subscriptions · {sums} / month</source>
      <translation>Abos · {sums} / Monat</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Tags in the data</source>
      <translation>Schlagwörter der Daten</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” off</source>
      <translation>Schlagwort „{tag}“ entfernen</translation>
    </message>
    <message>
      <source>Term</source>
      <translation>Laufzeit</translation>
    </message>
    <message>
      <source>The data says: {status}</source>
      <translation>Laut Daten: {status}</translation>
    </message>
    <message>
      <source>They do not add up to the client's MRR, which is what counts.</source>
      <translation>Ihre Summe ist nicht der MRR des Kunden; dieser zählt.</translation>
    </message>
    <message>
      <source>Tier credit · last 12 months</source>
      <translation>Stufenguthaben · letzte 12 Monate</translation>
    </message>
    <message>
      <source>Usage score</source>
      <translation>Nutzungswert</translation>
    </message>
    <message>
      <source>Usage score (0–100)</source>
      <translation>Nutzungswert (0–100)</translation>
    </message>
    <message>
      <source>Without a product</source>
      <translation>Ohne Produkt</translation>
    </message>
    <message>
      <source>Write an email about the renewal of {product}</source>
      <translation>E-Mail zur Verlängerung von {product} schreiben</translation>
    </message>
    <message>
      <source>Write an email to {name}</source>
      <translation>E-Mail an {name} schreiben</translation>
    </message>
    <message>
      <source>Written here; imports never touch them</source>
      <translation>Hier geschrieben; Importe ändern sie nie</translation>
    </message>
    <message>
      <source>account default</source>
      <translation>Vorgabe des Kontos</translation>
    </message>
    <message>
      <source>as of {day}</source>
      <translation>Stand {day}</translation>
    </message>
    <message>
      <source>counts</source>
      <translation>zählt</translation>
    </message>
    <message>
      <source>from the data</source>
      <translation>aus den Daten</translation>
    </message>
    <message>
      <source>give back</source>
      <translation>zurückgeben</translation>
    </message>
    <message>
      <source>increased</source>
      <translation>erhöht</translation>
    </message>
    <message>
      <source>managed {points}</source>
      <translation>betreut {points}</translation>
    </message>
    <message>
      <source>nearly full</source>
      <translation>fast voll</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <source>not used</source>
      <translation>nicht genutzt</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>opened {opened} · expires {expires}</source>
      <translation>begonnen {opened} · verfällt {expires}</translation>
    </message>
    <message>
      <source>over</source>
      <translation>überschritten</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>products</source>
      <translation>Produkte</translation>
    </message>
    <message>
      <source>renewals</source>
      <translation>Verlängerungen</translation>
    </message>
    <message>
      <source>renews {day}</source>
      <translation>Verlängerung {day}</translation>
    </message>
    <message>
      <source>set here</source>
      <translation>hier gesetzt</translation>
    </message>
    <message>
      <source>sold {points}</source>
      <translation>verkauft {points}</translation>
    </message>
    <message>
      <source>started {day}</source>
      <translation>begonnen {day}</translation>
    </message>
    <message>
      <source>total {points}</source>
      <translation>gesamt {points}</translation>
    </message>
    <message>
      <source>typed {day} by {author}</source>
      <translation>eingegeben {day} von {author}</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>unverändert</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>usage</source>
      <translation>Nutzung</translation>
    </message>
    <message>
      <source>used</source>
      <translation>genutzt</translation>
    </message>
    <message>
      <source>without a rate: {amounts}</source>
      <translation>ohne Kurs: {amounts}</translation>
    </message>
    <message>
      <source>{day} · sample data</source>
      <translation>{day} · Beispieldaten</translation>
    </message>
    <message>
      <source>{left} of {amount} left</source>
      <translation>{left} von {amount} übrig</translation>
    </message>
    <message>
      <source>{points} of {most}</source>
      <translation>{points} von {most}</translation>
    </message>
    <message>
      <source>{relationship} since {day}</source>
      <translation>{relationship} seit {day}</translation>
    </message>
    <message>
      <source>{status} · set here</source>
      <translation>{status} · hier gesetzt</translation>
    </message>
    <message>
      <source>{used} of {all}</source>
      <translation>{used} von {all}</translation>
    </message>
    <message>
      <source>{used} of {all} used</source>
      <translation>{used} von {all} genutzt</translation>
    </message>
    <message>
      <source>{used} of {limit}</source>
      <translation>{used} von {limit}</translation>
    </message>
  </context>
  <context>
    <name>DetailPanel</name>
    <message>
      <source>About the client</source>
      <translation>Über den Kunden</translation>
    </message>
    <message>
      <source>Client details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Detail panel</source>
      <translation>Detailbereich</translation>
    </message>
    <message>
      <source>Engagement</source>
      <translation>Engagement</translation>
    </message>
    <message>
      <source>Portal usage</source>
      <translation>Portalnutzung</translation>
    </message>
    <message>
      <source>Renewals</source>
      <translation>Verlängerungen</translation>
    </message>
  </context>
  <context>
    <name>EmailDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>Text kopieren</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Discard this email?</source>
      <translation>Diese E-Mail verwerfen?</translation>
    </message>
    <message>
      <source>Keep writing</source>
      <translation>Weiterschreiben</translation>
    </message>
    <message>
      <source>Send email</source>
      <translation>E-Mail senden</translation>
    </message>
    <message>
      <source>What you wrote was not handed to your mail program.</source>
      <translation>Was Sie geschrieben haben, wurde nicht an Ihr Mailprogramm übergeben.</translation>
    </message>
  </context>
  <context>
    <name>EmailEachDialog</name>
    <message>
      <source>&amp;Template</source>
      <translation>&amp;Vorlage</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Noch einmal öffnen</translation>
    </message>
    <message>
      <source>Open this email</source>
      <translation>Diese E-Mail öffnen</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>{client} · no address</source>
      <translation>{client} · keine Adresse</translation>
    </message>
    <message>
      <source>{client} · opened</source>
      <translation>{client} · geöffnet</translation>
    </message>
  </context>
  <context>
    <name>EmailForm</name>
    <message>
      <source>About client</source>
      <translation>Zum Kunden</translation>
    </message>
    <message>
      <source>Insert field</source>
      <translation>Feld einfügen</translation>
    </message>
    <message>
      <source>No template</source>
      <translation>Keine Vorlage</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Verlängerung</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Betreff</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>To</source>
      <translation>An</translation>
    </message>
  </context>
  <context>
    <name>EmailLog</name>
    <message>
      <source>Emails sent from here</source>
      <translation>Von hier gesendete E-Mails</translation>
    </message>
  </context>
  <context>
    <name>EmailPreview</name>
    <message>
      <source>(no subject)</source>
      <translation>(kein Betreff)</translation>
    </message>
    <message>
      <source>Text that will be sent</source>
      <translation>Text, der gesendet wird</translation>
    </message>
    <message>
      <source>What will be sent</source>
      <translation>Was gesendet wird</translation>
    </message>
  </context>
  <context>
    <name>EmailTable</name>
    <message>
      <source>About</source>
      <translation>Zu</translation>
    </message>
    <message>
      <source>Emails sent from here</source>
      <translation>Von hier gesendete E-Mails</translation>
    </message>
    <message>
      <source>Nothing yet. What you send from here is listed with its day, recipient and subject.</source>
      <translation>Noch nichts. Was Sie von hier senden, steht hier mit Tag, Empfänger und Betreff.</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Betreff</translation>
    </message>
    <message>
      <source>To</source>
      <translation>An</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
  </context>
  <context>
    <name>Emailing</name>
    <message>
      <source>Choose the client that this email is about.</source>
      <translation>Wählen Sie den Kunden, um den es in dieser E-Mail geht.</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>Text kopieren</translation>
    </message>
    <message>
      <source>Decision date</source>
      <translation>Entscheidungstermin</translation>
    </message>
    <message numerus="yes">
      <source>Email %n client(s)</source>
      <translation>
        <numerusform>E-Mail an %Ln Kunden</numerusform>
        <numerusform>E-Mail an %Ln Kunden</numerusform>
      </translation>
    </message>
    <message>
      <source>Handed to your mail program. If it does not open, copy the address and the text from here.</source>
      <translation>An Ihr Mailprogramm übergeben. Öffnet es sich nicht, kopieren Sie Adresse und Text von hier.</translation>
    </message>
    <message>
      <source>If nothing opened, copy the address and the text from here, or choose a default mail program in your system's settings and try again.</source>
      <translation>Hat sich nichts geöffnet, kopieren Sie Adresse und Text von hier, oder wählen Sie in den Systemeinstellungen ein Standard-Mailprogramm und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>Next tier</source>
      <translation>Nächste Stufe</translation>
    </message>
    <message>
      <source>No address of this client is known. Choose whom to write to.</source>
      <translation>Von diesem Kunden ist keine Adresse bekannt. Wählen Sie, an wen Sie schreiben.</translation>
    </message>
    <message>
      <source>No mail program is set up</source>
      <translation>Kein Mailprogramm ist eingerichtet</translation>
    </message>
    <message>
      <source>Not known: {fields}. Write it in the text before you send.</source>
      <translation>Nicht bekannt: {fields}. Ergänzen Sie es im Text, bevor Sie senden.</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Recipient's name</source>
      <translation>Name des Empfängers</translation>
    </message>
    <message>
      <source>Renewal date</source>
      <translation>Verlängerungstermin</translation>
    </message>
    <message>
      <source>Renewal manager</source>
      <translation>Renewal Manager</translation>
    </message>
    <message>
      <source>Review date</source>
      <translation>Prüfungstermin</translation>
    </message>
    <message>
      <source>Send email</source>
      <translation>E-Mail senden</translation>
    </message>
    <message>
      <source>There is nobody to write to yet. Add a team member, or import contacts with their addresses.</source>
      <translation>Es gibt noch niemanden zum Anschreiben. Fügen Sie ein Teammitglied hinzu oder importieren Sie Kontakte mit Adressen.</translation>
    </message>
    <message>
      <source>This email is long. Some mail programs, on Windows above all, cut such emails off: look at its end before you send, or use “Copy text”.</source>
      <translation>Diese E-Mail ist lang. Manche Mailprogramme, vor allem unter Windows, schneiden solche E-Mails ab: Prüfen Sie vor dem Senden das Ende oder nutzen Sie „Text kopieren“.</translation>
    </message>
    <message>
      <source>Tier gap</source>
      <translation>Abstand zur Stufe</translation>
    </message>
    <message>
      <source>Your company</source>
      <translation>Ihre Firma</translation>
    </message>
    <message>
      <source>nothing more</source>
      <translation>nichts mehr</translation>
    </message>
    <message>
      <source>{amount} more in median app usage</source>
      <translation>{amount} mehr im Median der App-Nutzung</translation>
    </message>
    <message>
      <source>{amount} more managed credit</source>
      <translation>{amount} mehr Betreuungsguthaben</translation>
    </message>
    <message>
      <source>{amount} more managed points</source>
      <translation>{amount} weitere betreute Punkte</translation>
    </message>
    <message>
      <source>{amount} more percent of dollar retention</source>
      <translation>{amount} Prozent mehr Umsatzbindung (Dollar Retention)</translation>
    </message>
    <message>
      <source>{amount} more percent of gross revenue retention</source>
      <translation>{amount} Prozent mehr Bruttoumsatzbindung (GRR)</translation>
    </message>
    <message>
      <source>{amount} more points</source>
      <translation>{amount} Punkte mehr</translation>
    </message>
    <message>
      <source>{amount} more sold credit</source>
      <translation>{amount} mehr Verkaufsguthaben</translation>
    </message>
    <message>
      <source>{amount} more sold points</source>
      <translation>{amount} weitere verkaufte Punkte</translation>
    </message>
    <message>
      <source>{amount} more sourced points</source>
      <translation>{amount} weitere Punkte aus eigenen Abschlüssen</translation>
    </message>
  </context>
  <context>
    <name>EmptyReport</name>
    <message>
      <source>Import your clients and credit events (Ctrl+I), or drop their files on the window. The tier, its history and what expires next are worked out from them.</source>
      <translation>Importieren Sie Ihre Kunden und Guthabenereignisse (Strg+I) oder ziehen Sie die Dateien auf das Fenster. Daraus ergeben sich die Stufe, ihr Verlauf und was als Nächstes verfällt.</translation>
    </message>
    <message>
      <source>No credit data yet</source>
      <translation>Noch keine Guthabendaten</translation>
    </message>
  </context>
  <context>
    <name>EmptyTeam</name>
    <message>
      <source>Add a team member…</source>
      <translation>Teammitglied hinzufügen…</translation>
    </message>
    <message>
      <source>Add who supports you at HubSpot, your Channel Account Manager and Channel Consultant first, or import a team file with name, role and email.</source>
      <translation>Fügen Sie hinzu, wer Sie bei HubSpot unterstützt, zuerst Channel Account Manager und Channel Consultant, oder importieren Sie eine Teamdatei mit Name, Rolle und E-Mail.</translation>
    </message>
    <message>
      <source>No team yet</source>
      <translation>Noch kein Team</translation>
    </message>
  </context>
  <context>
    <name>EndDialog</name>
    <message>
      <source>&amp;Reason</source>
      <translation>&amp;Grund</translation>
    </message>
    <message>
      <source>End services</source>
      <translation>Betreuung beenden</translation>
    </message>
    <message>
      <source>End services for {client}?</source>
      <translation>Betreuung von {client} beenden?</translation>
    </message>
    <message>
      <source>Ended &amp;on</source>
      <translation>Beendet &amp;am</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Services ended on</source>
      <translation>Betreuung beendet am</translation>
    </message>
    <message>
      <source>The history stays, under “Ended”, and you can undo this. Nothing changes in HubSpot: end the relationship there as well.</source>
      <translation>Der Verlauf bleibt unter „Beendet“, und Sie können dies rückgängig machen. In HubSpot ändert sich nichts: Beenden Sie die Beziehung auch dort.</translation>
    </message>
    <message>
      <source>Why, in a few words (optional)</source>
      <translation>Warum, in wenigen Worten (optional)</translation>
    </message>
  </context>
  <context>
    <name>ExplanationSheet</name>
    <message>
      <source>Steps and events</source>
      <translation>Schritte und Ereignisse</translation>
    </message>
    <message>
      <source>Why this number</source>
      <translation>Warum diese Zahl</translation>
    </message>
  </context>
  <context>
    <name>ExportActions</name>
    <message numerus="yes">
      <source>%n client(s) written to {file}</source>
      <translation>
        <numerusform>%Ln Kunde in {file} geschrieben</numerusform>
        <numerusform>%Ln Kunden in {file} geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%Ln Befund</numerusform>
        <numerusform>%Ln Befunde</numerusform>
      </translation>
    </message>
    <message>
      <source>Back up the workspace</source>
      <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
      <source>Check the workspace</source>
      <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
      <translation>Excel-Arbeitsmappe (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
      <source>Export clients and tier report</source>
      <translation>Kunden und Stufenbericht exportieren</translation>
    </message>
    <message>
      <source>Export the clients shown</source>
      <translation>Gezeigte Kunden exportieren</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Export läuft</translation>
    </message>
    <message>
      <source>The credit was derived from its events anew.</source>
      <translation>Das Guthaben wurde aus seinen Ereignissen neu hergeleitet.</translation>
    </message>
    <message>
      <source>The workspace is sound.</source>
      <translation>Der Arbeitsbereich ist in Ordnung.</translation>
    </message>
    <message>
      <source>Workspaces (*.partner)</source>
      <translation>Arbeitsbereiche (*.partner)</translation>
    </message>
    <message>
      <source>clients.xlsx</source>
      <translation>kunden.xlsx</translation>
    </message>
    <message>
      <source>partner.xlsx</source>
      <translation>partner.xlsx</translation>
    </message>
  </context>
  <context>
    <name>FaultDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Details kopieren</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>If it comes back, send us the details below: they hold none of your data.</source>
      <translation>Wenn das wieder vorkommt, senden Sie uns die Einzelheiten unten: Sie enthalten keine Ihrer Daten.</translation>
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation>Partner Dashboard</translation>
    </message>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Im Programm ging etwas schief</translation>
    </message>
    <message>
      <source>The program ended unexpectedly the last time</source>
      <translation>Das Programm wurde beim letzten Mal unerwartet beendet</translation>
    </message>
    <message>
      <source>This is a mistake of ours. What you were doing was not done; your data is as it was.</source>
      <translation>Das ist unser Fehler. Was Sie gerade taten, wurde nicht ausgeführt; Ihre Daten sind unverändert.</translation>
    </message>
    <message>
      <source>Try again. If it comes back, send us the details below: they hold none of your data.</source>
      <translation>Versuchen Sie es erneut. Kommt es wieder, senden Sie uns die Details unten: Sie enthalten keine Ihrer Daten.</translation>
    </message>
    <message>
      <source>What you had done is there: each change is stored at once, and whole.</source>
      <translation>Was Sie getan haben, ist da: Jede Änderung wird sofort und vollständig gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>Figures</name>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>{amount} known</source>
      <translation>{amount} bekannt</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>+ Filter</source>
      <translation>+ Filter</translation>
    </message>
    <message>
      <source>Add a filter</source>
      <translation>Filter hinzufügen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>Filter clients</source>
      <translation>Kunden filtern</translation>
    </message>
    <message>
      <source>Filter clients by name, domain, contact or product</source>
      <translation>Kunden nach Name, Domain, Kontakt oder Produkt filtern</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppieren</translation>
    </message>
    <message>
      <source>Group: {column}</source>
      <translation>Gruppiert: {column}</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>No country</source>
      <translation>Ohne Land</translation>
    </message>
    <message>
      <source>No edition known</source>
      <translation>Keine Edition bekannt</translation>
    </message>
    <message>
      <source>No owner</source>
      <translation>Niemand zuständig</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>Ansichten</translation>
    </message>
  </context>
  <context>
    <name>FilterField</name>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
  </context>
  <context>
    <name>Following</name>
    <message>
      <source>Copy link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>No web browser</source>
      <translation>Kein Webbrowser</translation>
    </message>
    <message>
      <source>No web browser opened the link. Copy it to open it elsewhere.</source>
      <translation>Kein Webbrowser hat den Link geöffnet. Kopieren Sie ihn, um ihn anderswo zu öffnen.</translation>
    </message>
    <message>
      <source>Open a link outside HubSpot?</source>
      <translation>Link außerhalb von HubSpot öffnen?</translation>
    </message>
    <message>
      <source>Open link</source>
      <translation>Link öffnen</translation>
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Clients selected</source>
      <translation>Ausgewählte Kunden</translation>
    </message>
    <message>
      <source>Clients shown</source>
      <translation>Gezeigte Kunden</translation>
    </message>
    <message>
      <source>MRR shown</source>
      <translation>Gezeigter MRR</translation>
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>FormerMembers</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Earlier members</source>
      <translation>Frühere Mitglieder</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Nobody was replaced yet.</source>
      <translation>Bisher wurde niemand ersetzt.</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
  </context>
  <context>
    <name>Forms</name>
    <message>
      <source>A new figure</source>
      <translation>Ein neuer Wert</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add more clients whenever you like.</source>
      <translation>Weitere Kunden können Sie jederzeit hinzufügen.</translation>
    </message>
    <message>
      <source>Add the next client</source>
      <translation>Nächsten Kunden hinzufügen</translation>
    </message>
    <message>
      <source>Apps used</source>
      <translation>Genutzte Apps</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>Anruf</translation>
    </message>
    <message>
      <source>Certified until</source>
      <translation>Zertifiziert bis</translation>
    </message>
    <message>
      <source>Churn</source>
      <translation>Abgang</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Clients removed by hand</source>
      <translation>Von Hand entfernte Kunden</translation>
    </message>
    <message>
      <source>Credited since</source>
      <translation>Gültig seit</translation>
    </message>
    <message>
      <source>Credited tier</source>
      <translation>Anerkannte Stufe</translation>
    </message>
    <message>
      <source>Downgrade</source>
      <translation>Downgrade</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>Fällig am</translation>
    </message>
    <message>
      <source>Edit the client</source>
      <translation>Kunden bearbeiten</translation>
    </message>
    <message>
      <source>Edit the contact</source>
      <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
      <source>Edit the renewal</source>
      <translation>Verlängerung bearbeiten</translation>
    </message>
    <message>
      <source>Edit the sale or loss</source>
      <translation>Verkauf oder Verlust bearbeiten</translation>
    </message>
    <message>
      <source>Edit the subscription</source>
      <translation>Abonnement bearbeiten</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>GRR in %</source>
      <translation>GRR in %</translation>
    </message>
    <message>
      <source>Give back</source>
      <translation>Zurückgeben</translation>
    </message>
    <message>
      <source>Give back to the data</source>
      <translation>An die Daten zurückgeben</translation>
    </message>
    <message>
      <source>HubSpot's figure</source>
      <translation>Zahl von HubSpot</translation>
    </message>
    <message>
      <source>HubSpot's figure of a month</source>
      <translation>Zahl von HubSpot für einen Monat</translation>
    </message>
    <message>
      <source>I am the owner</source>
      <translation>Ich bin</translation>
    </message>
    <message>
      <source>In a growth market</source>
      <translation>In einem Wachstumsmarkt</translation>
    </message>
    <message>
      <source>Log a contact</source>
      <translation>Kontakt festhalten</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>Meeting</source>
      <translation>Treffen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name des Szenarios</translation>
    </message>
    <message>
      <source>New client</source>
      <translation>Neuer Kunde</translation>
    </message>
    <message>
      <source>New contact</source>
      <translation>Neuer Kontakt</translation>
    </message>
    <message>
      <source>New renewal</source>
      <translation>Neue Verlängerung</translation>
    </message>
    <message>
      <source>New sale</source>
      <translation>Neuer Verkauf</translation>
    </message>
    <message>
      <source>New sale or loss</source>
      <translation>Neuer Verkauf oder Verlust</translation>
    </message>
    <message>
      <source>New subscription</source>
      <translation>Neues Abonnement</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Nächster Schritt</translation>
    </message>
    <message>
      <source>No client was removed by hand.</source>
      <translation>Es wurde kein Kunde von Hand entfernt.</translation>
    </message>
    <message>
      <source>No, or recorded already</source>
      <translation>Nein, oder schon erfasst</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Nicht angegeben</translation>
    </message>
    <message>
      <source>Own columns</source>
      <translation>Eigene Spalten</translation>
    </message>
    <message>
      <source>Owner here</source>
      <translation>Zuständig bei uns</translation>
    </message>
    <message>
      <source>Programme</source>
      <translation>Programm</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove a figure of HubSpot</source>
      <translation>Wert von HubSpot entfernen</translation>
    </message>
    <message>
      <source>Remove what was typed or imported</source>
      <translation>Eingegebenes oder Importiertes entfernen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Show the tier report</source>
      <translation>Stufenbericht zeigen</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Sold by us</source>
      <translation>Von uns verkauft</translation>
    </message>
    <message>
      <source>Step 1 of 4: your partnership. Leave open what you do not know.</source>
      <translation>Schritt 1 von 4: Ihre Partnerschaft. Lassen Sie offen, was Sie nicht wissen.</translation>
    </message>
    <message>
      <source>Step 2 of 4: a client. Its MRR can stay open: what it pays comes next.</source>
      <translation>Schritt 2 von 4: ein Kunde. Der MRR kann offen bleiben: was er zahlt, kommt als Nächstes.</translation>
    </message>
    <message>
      <source>Step 3 of 4: what the client pays for, and whether you sold it.</source>
      <translation>Schritt 3 von 4: wofür der Kunde zahlt, und ob Sie es verkauft haben.</translation>
    </message>
    <message>
      <source>Step 4 of 4: the apps that the client uses. The median of all clients counts.</source>
      <translation>Schritt 4 von 4: die Apps, die der Kunde nutzt. Es zählt der Median aller Kunden.</translation>
    </message>
    <message>
      <source>The tier's figures stay as they are.</source>
      <translation>Die Zahlen der Stufe bleiben gleich.</translation>
    </message>
    <message>
      <source>Upgrade</source>
      <translation>Upgrade</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>Welcher</translation>
    </message>
    <message>
      <source>Yes, assisted</source>
      <translation>Ja, unterstützt</translation>
    </message>
    <message>
      <source>Yes, origin not stated</source>
      <translation>Ja, Herkunft nicht angegeben</translation>
    </message>
    <message>
      <source>Yes, sourced by us</source>
      <translation>Ja, eigener Abschluss</translation>
    </message>
    <message>
      <source>Your partnership</source>
      <translation>Ihre Partnerschaft</translation>
    </message>
    <message>
      <source>Your tier report is ready</source>
      <translation>Ihr Stufenbericht ist fertig</translation>
    </message>
    <message>
      <source>managed credit</source>
      <translation>Betreuungsguthaben</translation>
    </message>
    <message>
      <source>median apps: {change}</source>
      <translation>Median der Apps: {change}</translation>
    </message>
    <message>
      <source>not judged</source>
      <translation>nicht beurteilt</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>sold credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
  </context>
  <context>
    <name>Freshness</name>
    <message>
      <source>Data as of today {time}</source>
      <translation>Datenstand: heute, {time} Uhr</translation>
    </message>
    <message>
      <source>Data as of yesterday {time}</source>
      <translation>Datenstand: gestern, {time} Uhr</translation>
    </message>
    <message>
      <source>Data as of {day}</source>
      <translation>Datenstand: {day}</translation>
    </message>
    <message>
      <source>No data yet</source>
      <translation>Noch keine Daten</translation>
    </message>
    <message>
      <source>Older than a day: import newer exports.</source>
      <translation>Älter als ein Tag: Importieren Sie neuere Exporte.</translation>
    </message>
    <message>
      <source>This day lies ahead: check the day that the import was made for, and the computer's clock.</source>
      <translation>Dieser Tag liegt in der Zukunft: Prüfen Sie den Tag, für den importiert wurde, und die Uhr des Computers.</translation>
    </message>
  </context>
  <context>
    <name>GroupMenu</name>
    <message>
      <source>Collapse all groups</source>
      <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
      <source>Expand all groups</source>
      <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>No groups</source>
      <translation>Keine Gruppen</translation>
    </message>
  </context>
  <context>
    <name>GrowthMarkets</name>
    <message>
      <source>Clients count double in</source>
      <translation>Kunden zählen doppelt in</translation>
    </message>
    <message>
      <source>Countries, as the data writes them, with commas between</source>
      <translation>Länder, wie die Daten sie schreiben, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>You are located in a growth market: half the credit thresholds</source>
      <translation>Ihr Sitz ist in einem Wachstumsmarkt: halbe Schwellen für Guthaben</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>Save the example file</source>
      <translation>Beispieldatei speichern</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Search the guide</source>
      <translation>Im Handbuch suchen</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>Handbuch</translation>
    </message>
  </context>
  <context>
    <name>ImportActions</name>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
      <translation>Tabellen (*.csv *.txt *.tsv *.xlsx);;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>ImportHistory</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Data of</source>
      <translation>Datenstand</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Import history</source>
      <translation>Importverlauf</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>Importe</translation>
    </message>
    <message>
      <source>Nothing is chosen.</source>
      <translation>Nichts ausgewählt.</translation>
    </message>
    <message>
      <source>Nothing was imported yet.</source>
      <translation>Noch nichts importiert.</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>Take back…</source>
      <translation>Zurücknehmen…</translation>
    </message>
    <message>
      <source>nothing changed</source>
      <translation>nichts geändert</translation>
    </message>
    <message>
      <source>taken back {day}</source>
      <translation>zurückgenommen {day}</translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message>
      <source> (needed)</source>
      <translation> (nötig)</translation>
    </message>
    <message numerus="yes">
      <source>%n changed</source>
      <translation>
        <numerusform>%Ln geändert</numerusform>
        <numerusform>%Ln geändert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) saved</source>
      <translation>
        <numerusform>%Ln Datei gespeichert</numerusform>
        <numerusform>%Ln Dateien gespeichert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation>
        <numerusform>%Ln abgelehnt</numerusform>
        <numerusform>%Ln abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) added</source>
      <translation>
        <numerusform>%Ln Zeile hinzugefügt</numerusform>
        <numerusform>%Ln Zeilen hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) are not read:</source>
      <translation>
        <numerusform>%Ln Zeile wird nicht gelesen:</numerusform>
        <numerusform>%Ln Zeilen werden nicht gelesen:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same</source>
      <translation>
        <numerusform>%Ln unverändert</numerusform>
        <numerusform>%Ln unverändert</numerusform>
      </translation>
    </message>
    <message>
      <source>(no heading)</source>
      <translation>(keine Überschrift)</translation>
    </message>
    <message>
      <source>A column is still missing: {columns}. Say below which column of the file it is.</source>
      <translation>Eine Spalte fehlt noch: {columns}. Wählen Sie unten, welche Spalte der Datei es ist.</translation>
    </message>
    <message>
      <source>A column of money fits nothing here: {columns}. Choose what it is, or leave it out.</source>
      <translation>Eine Spalte mit Geldbeträgen passt hier zu nichts: {columns}. Bitte zuordnen oder auslassen.</translation>
    </message>
    <message>
      <source>Add files</source>
      <translation>Dateien hinzufügen</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Blank tables…</source>
      <translation>Leere Tabellen…</translation>
    </message>
    <message>
      <source>By its heading</source>
      <translation>Nach der Überschrift</translation>
    </message>
    <message>
      <source>By the file</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Changed fields</source>
      <translation>Geänderte Felder</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Spalte</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Columns of the file</source>
      <translation>Spalten der Datei</translation>
    </message>
    <message>
      <source>Columns of the files</source>
      <translation>Spalten der Dateien</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakte</translation>
    </message>
    <message>
      <source>Credit events</source>
      <translation>Guthabenereignisse</translation>
    </message>
    <message>
      <source>Dates such as 03/04/2026 read both ways here: choose whether day or month comes first.</source>
      <translation>Daten wie 03/04/2026 sind hier zweideutig: Wählen Sie, ob Tag oder Monat zuerst steht.</translation>
    </message>
    <message>
      <source>Day first</source>
      <translation>Tag zuerst</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <source>Engagement</source>
      <translation>Engagement</translation>
    </message>
    <message>
      <source>Every row can be taken.</source>
      <translation>Jede Zeile kann übernommen werden.</translation>
    </message>
    <message>
      <source>Every sheet and row was read, and there is nothing else to note.</source>
      <translation>Alle Blätter und Zeilen wurden gelesen, sonst gibt es nichts zu sagen.</translation>
    </message>
    <message>
      <source>Excel workbook (*.xlsx)</source>
      <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>First row</source>
      <translation>Erste Zeile</translation>
    </message>
    <message>
      <source>From now on</source>
      <translation>Ab jetzt</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>Zuordnung</translation>
    </message>
    <message>
      <source>Header line</source>
      <translation>Kopfzeile</translation>
    </message>
    <message>
      <source>How the files are read</source>
      <translation>Wie die Dateien gelesen werden</translation>
    </message>
    <message>
      <source>HubSpot's own figures</source>
      <translation>HubSpots eigene Zahlen</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Imported: {counts}.</source>
      <translation>Importiert: {counts}.</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>Import läuft…</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>In der Datei</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Kind of table</source>
      <translation>Art der Tabelle</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <source>Mac Roman</source>
      <translation>Mac Roman</translation>
    </message>
    <message>
      <source>Means</source>
      <translation>Bedeutet</translation>
    </message>
    <message>
      <source>Month first</source>
      <translation>Monat zuerst</translation>
    </message>
    <message>
      <source>More from HubSpot</source>
      <translation>Weiteres aus HubSpot</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>No row that is known changes.</source>
      <translation>Keine bekannte Zeile ändert sich.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes on the files</source>
      <translation>Hinweise zu den Dateien</translation>
    </message>
    <message>
      <source>Nothing would change: all of this is in the workspace already, or cannot be imported.</source>
      <translation>Nichts würde sich ändern: Alles ist schon im Arbeitsbereich oder kann nicht übernommen werden.</translation>
    </message>
    <message numerus="yes">
      <source>Of the changed fields, the first %n are listed.</source>
      <translation>
        <numerusform>Von den geänderten Feldern ist %Ln aufgeführt.</numerusform>
        <numerusform>Von den geänderten Feldern sind die ersten %Ln aufgeführt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Order in dates</source>
      <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
      <source>Own column: {name}</source>
      <translation>Eigene Spalte: {name}</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>Partner</translation>
    </message>
    <message>
      <source>Parts of the plan</source>
      <translation>Teile des Plans</translation>
    </message>
    <message>
      <source>Portal usage</source>
      <translation>Portalnutzung</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Gelesen als</translation>
    </message>
    <message>
      <source>Read as you chose the last time for tables with this header.</source>
      <translation>Gelesen, wie Sie es zuletzt für Tabellen mit dieser Kopfzeile gewählt haben.</translation>
    </message>
    <message>
      <source>Read this sheet</source>
      <translation>Dieses Blatt lesen</translation>
    </message>
    <message>
      <source>Reading the files…</source>
      <translation>Dateien werden gelesen…</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Rejected rows</source>
      <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove it from the list to import the others without it.</source>
      <translation>Entfernen Sie sie aus der Liste, um die anderen ohne sie zu importieren.</translation>
    </message>
    <message>
      <source>Renewals</source>
      <translation>Verlängerungen</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Save blank tables</source>
      <translation>Leere Tabellen speichern</translation>
    </message>
    <message>
      <source>Save rejects</source>
      <translation>Abgelehnte speichern</translation>
    </message>
    <message>
      <source>Save rejects…</source>
      <translation>Abgelehnte speichern…</translation>
    </message>
    <message>
      <source>Saved: {files}</source>
      <translation>Gespeichert: {files}</translation>
    </message>
    <message>
      <source>Second row</source>
      <translation>Zweite Zeile</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Trennzeichen</translation>
    </message>
    <message>
      <source>Show what would change</source>
      <translation>Zeigen, was sich ändern würde</translation>
    </message>
    <message>
      <source>So far</source>
      <translation>Bisher</translation>
    </message>
    <message numerus="yes">
      <source>Still to be checked: %n table(s), marked on the left</source>
      <translation>
        <numerusform>Noch anzusehen: %Ln Tabelle, links markiert</numerusform>
        <numerusform>Noch anzusehen: %Ln Tabellen, links markiert</numerusform>
      </translation>
    </message>
    <message>
      <source>Subscriptions</source>
      <translation>Abos</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
      <translation>Tabellen (*.csv *.txt *.tsv *.xlsx);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Tables to import</source>
      <translation>Zu importierende Tabellen</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Team</translation>
    </message>
    <message>
      <source>The kind of this table is not recognised by its name or header: choose it.</source>
      <translation>Die Art dieser Tabelle ist aus Name oder Kopfzeile nicht zu erkennen: Wählen Sie sie.</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>Unverändert</translation>
    </message>
    <message>
      <source>These are in the file twice: {columns}. Choose below which one is read.</source>
      <translation>Diese Spalten stehen zweimal in der Datei: {columns}. Wählen Sie unten, welche gelesen wird.</translation>
    </message>
    <message>
      <source>Third row</source>
      <translation>Dritte Zeile</translation>
    </message>
    <message>
      <source>This is what would change. Nothing has been written yet.</source>
      <translation>Das würde sich ändern. Noch ist nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
      <source>This sheet with %n row(s) is not read:</source>
      <translation>
        <numerusform>Dieses Blatt mit %Ln Zeile wird nicht gelesen:</numerusform>
        <numerusform>Dieses Blatt mit %Ln Zeilen wird nicht gelesen:</numerusform>
      </translation>
    </message>
    <message>
      <source>UTF-16 LE</source>
      <translation>UTF-16 LE</translation>
    </message>
    <message>
      <source>UTF-16, big end first</source>
      <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
      <source>UTF-8 with BOM</source>
      <translation>UTF-8 mit BOM</translation>
    </message>
    <message>
      <source>Undo the import</source>
      <translation>Import rückgängig machen</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>Senkrechter Strich</translation>
    </message>
    <message>
      <source>What is to know about it</source>
      <translation>Was dazu zu wissen ist</translation>
    </message>
    <message>
      <source>What was imported</source>
      <translation>Was importiert wurde</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Was sich ändern würde</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>Von wem</translation>
    </message>
    <message>
      <source>Why it cannot be imported</source>
      <translation>Warum es nicht übernommen werden kann</translation>
    </message>
    <message>
      <source>Windows, Central Europe</source>
      <translation>Windows, Mitteleuropa</translation>
    </message>
    <message>
      <source>Windows, Western Europe</source>
      <translation>Windows, Westeuropa</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>Wort</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Words not known, with their rows</source>
      <translation>Unbekannte Wörter und ihre Zeilen</translation>
    </message>
    <message>
      <source>Words that are not known</source>
      <translation>Unbekannte Wörter</translation>
    </message>
    <message>
      <source>Working out what would change…</source>
      <translation>Ermittelt, was sich ändern würde…</translation>
    </message>
    <message>
      <source>Writing blank tables</source>
      <translation>Leere Tabellen werden geschrieben</translation>
    </message>
    <message>
      <source>kind not known</source>
      <translation>Art nicht bekannt</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>ausgelassen</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>not read</source>
      <translation>nicht gelesen</translation>
    </message>
    <message>
      <source>nothing: a blank</source>
      <translation>nichts: eine leere Zelle</translation>
    </message>
    <message>
      <source>partner-tables.xlsx</source>
      <translation>partner-tabellen.xlsx</translation>
    </message>
    <message>
      <source>{kind}, out of {source}</source>
      <translation>{kind}, aus {source}</translation>
    </message>
    <message>
      <source>{text}: {problem}</source>
      <translation>{text}: {problem}</translation>
    </message>
  </context>
  <context>
    <name>JoinDialog</name>
    <message>
      <source>&amp;Stays</source>
      <translation>&amp;Bleibt</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>Zusammenführen</translation>
    </message>
    <message>
      <source>Join clients</source>
      <translation>Kunden zusammenführen</translation>
    </message>
    <message>
      <source>These records are one client: the history, sales, renewals, usage, notes and tags of all of them go to the one that stays. You can undo this. Nothing changes in HubSpot.</source>
      <translation>Diese Datensätze sind ein Kunde: Verlauf, Verkäufe, Verlängerungen, Nutzung, Notizen und Tags von allen gehen auf den über, der bleibt. Sie können das rückgängig machen. In HubSpot ändert sich nichts.</translation>
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Parts of the program</source>
      <translation>Teile des Programms</translation>
    </message>
    <message>
      <source>The part names no licence.</source>
      <translation>Dieser Teil nennt keine Lizenz.</translation>
    </message>
  </context>
  <context>
    <name>ListDialog</name>
    <message>
      <source>Loading…</source>
      <translation>Wird geladen…</translation>
    </message>
  </context>
  <context>
    <name>Loading</name>
    <message>
      <source>Loading…</source>
      <translation>Wird geladen…</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Making the sample data</source>
      <translation>Beispieldaten werden erstellt</translation>
    </message>
    <message>
      <source>Partner Dashboard</source>
      <translation>Partner Dashboard</translation>
    </message>
    <message>
      <source>Save the book…</source>
      <translation>Daten speichern…</translation>
    </message>
    <message>
      <source>{file} opens when the dialog is closed</source>
      <translation>{file} wird geöffnet, sobald der Dialog geschlossen ist</translation>
    </message>
    <message>
      <source>{name} (read-only)</source>
      <translation>{name} (schreibgeschützt)</translation>
    </message>
  </context>
  <context>
    <name>MemberCard</name>
    <message>
      <source>Change {name}</source>
      <translation>{name} ändern</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Copy the address of {name}</source>
      <translation>Adresse von {name} kopieren</translation>
    </message>
    <message>
      <source>Edit, replace or remove</source>
      <translation>Bearbeiten, ersetzen oder entfernen</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bearbeiten…</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Last emailed</source>
      <translation>Letzte E-Mail</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Replace…</source>
      <translation>Ersetzen…</translation>
    </message>
    <message>
      <source>Send email</source>
      <translation>E-Mail senden</translation>
    </message>
    <message>
      <source>Send email to {name}</source>
      <translation>E-Mail an {name} senden</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>Working hours</source>
      <translation>Arbeitszeit</translation>
    </message>
    <message>
      <source>Write to {name} from a template</source>
      <translation>{name} mit Vorlage schreiben</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
  </context>
  <context>
    <name>MemberDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose photo</source>
      <translation>Foto wählen</translation>
    </message>
    <message>
      <source>Choose photo…</source>
      <translation>Foto wählen…</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>No photo</source>
      <translation>Kein Foto</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Photos (*.png *.jpg *.jpeg)</source>
      <translation>Fotos (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Such as Mon–Fri 09:00–17:30</source>
      <translation>Etwa Mo–Fr 09:00–17:30</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>What they do for you</source>
      <translation>Was die Person für Sie tut</translation>
    </message>
    <message>
      <source>Working hours</source>
      <translation>Arbeitszeit</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message numerus="yes">
      <source>%n client(s) that may or may not count for the median</source>
      <translation>
        <numerusform>%Ln Kunde, der für den Median zählen kann oder nicht</numerusform>
        <numerusform>%Ln Kunden, die für den Median zählen können oder nicht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) whose MRR now or a year ago is unknown</source>
      <translation>
        <numerusform>%Ln Kunde, dessen MRR heute oder vor einem Jahr unbekannt ist</numerusform>
        <numerusform>%Ln Kunden, deren MRR heute oder vor einem Jahr unbekannt ist</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without relationship or MRR</source>
      <translation>
        <numerusform>%Ln Kunde ohne Beziehung oder MRR</numerusform>
        <numerusform>%Ln Kunden ohne Beziehung oder MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without relationship: up to {amount} managed credit</source>
      <translation>
        <numerusform>%Ln Kunde ohne Beziehung: bis zu {amount} betreutes Guthaben</numerusform>
        <numerusform>%Ln Kunden ohne Beziehung: bis zu {amount} betreutes Guthaben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without usage data</source>
      <translation>
        <numerusform>%Ln Kunde ohne Nutzungsdaten</numerusform>
        <numerusform>%Ln Kunden ohne Nutzungsdaten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n earlier subscription(s) may be counted twice: the file has a new one of the same product line instead. End or remove the earlier one if it is over: {subscriptions}</source>
      <translation>
        <numerusform>Möglicherweise doppelt gezählt: %Ln früheres Abo, an dessen Stelle die Datei ein neues derselben Produktlinie hat. Beenden oder entfernen Sie das frühere, wenn es vorbei ist: {subscriptions}</numerusform>
        <numerusform>Möglicherweise doppelt gezählt: %Ln frühere Abos, an deren Stelle die Datei neue derselben Produktlinie hat. Beenden oder entfernen Sie die früheren, wenn sie vorbei sind: {subscriptions}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n managed client(s) without MRR</source>
      <translation>
        <numerusform>%Ln betreuter Kunde ohne MRR</numerusform>
        <numerusform>%Ln betreute Kunden ohne MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) whose start, or deadline for a decision, is after their renewal or end, which are imported as they are: {rows}</source>
      <translation>
        <numerusform>%Ln Zeile, deren Beginn oder Entscheidungsfrist nach ihrer Verlängerung oder ihrem Ende liegt; sie wird importiert, wie sie ist: {rows}</numerusform>
        <numerusform>%Ln Zeilen, deren Beginn oder Entscheidungsfrist nach ihrer Verlängerung oder ihrem Ende liegt; sie werden importiert, wie sie sind: {rows}</numerusform>
      </translation>
    </message>
    <message>
      <source>A column is in the file twice</source>
      <translation>Eine Spalte steht zweimal in der Datei</translation>
    </message>
    <message>
      <source>A column is missing</source>
      <translation>Eine Spalte fehlt</translation>
    </message>
    <message>
      <source>A column needs a name of at most 80 characters</source>
      <translation>Eine Spalte braucht einen Namen mit höchstens 80 Zeichen</translation>
    </message>
    <message>
      <source>A column of money is not understood</source>
      <translation>Eine Spalte mit Geldbeträgen ist unklar</translation>
    </message>
    <message>
      <source>A decrease takes from the newest sale first.</source>
      <translation>Eine Verringerung mindert zuerst den neuesten Verkauf.</translation>
    </message>
    <message>
      <source>A decrease takes from the oldest sale first.</source>
      <translation>Eine Verringerung mindert zuerst den ältesten Verkauf.</translation>
    </message>
    <message>
      <source>A field cannot be used</source>
      <translation>Ein Feld ist nicht nutzbar</translation>
    </message>
    <message>
      <source>A file changed after the plan was made</source>
      <translation>Eine Datei hat sich geändert, nachdem der Plan gezeigt wurde</translation>
    </message>
    <message>
      <source>A file or folder cannot be used</source>
      <translation>Eine Datei oder ein Ordner kann nicht verwendet werden</translation>
    </message>
    <message>
      <source>A later join builds on this one</source>
      <translation>Eine spätere Zusammenführung baut auf dieser auf</translation>
    </message>
    <message>
      <source>A newer version of this program may help; your data stays as it is.</source>
      <translation>Eine neuere Version dieses Programms kann helfen; Ihre Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>A price needs to say how often it is paid</source>
      <translation>Zu einem Preis gehört, wie oft er gezahlt wird</translation>
    </message>
    <message>
      <source>A rule set is a TOML file, as the program exports it. Nothing was changed.</source>
      <translation>Ein Regelwerk ist eine TOML-Datei, wie sie das Programm exportiert. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>A service key looks like pat-na1-… and has no spaces.</source>
      <translation>Ein Serviceschlüssel sieht aus wie pat-na1-… und enthält keine Leerzeichen.</translation>
    </message>
    <message>
      <source>A spreadsheet has shortened this id; export it again as text</source>
      <translation>Eine Tabellenkalkulation hat diese ID gekürzt; exportieren Sie sie erneut als Text</translation>
    </message>
    <message>
      <source>A spreadsheet's formula failed here; this is not a value</source>
      <translation>Hier ist eine Formel der Tabelle fehlgeschlagen; das ist kein Wert</translation>
    </message>
    <message>
      <source>A team member needs a name and a role.</source>
      <translation>Ein Teammitglied braucht einen Namen und eine Rolle.</translation>
    </message>
    <message numerus="yes">
      <source>A twelfth of “{heading}” counts as {column}, in %n row(s)</source>
      <translation>
        <numerusform>Ein Zwölftel von „{heading}“ zählt als {column}, in %Ln Zeile</numerusform>
        <numerusform>Ein Zwölftel von „{heading}“ zählt als {column}, in %Ln Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>A unit price needs a quantity</source>
      <translation>Zu einem Einzelpreis gehört eine Menge</translation>
    </message>
    <message>
      <source>Add them to the key in HubSpot. A key only has the scopes of the person who made it, and only the account of a Solutions Partner has partner clients.</source>
      <translation>Fügen Sie sie dem Schlüssel in HubSpot hinzu. Ein Schlüssel hat nur Berechtigungen, die auch sein Ersteller hat, und nur das Konto eines Solutions Partners hat Partnerkunden.</translation>
    </message>
    <message>
      <source>An answer of HubSpot cannot be used</source>
      <translation>Eine Antwort von HubSpot ist unbrauchbar</translation>
    </message>
    <message>
      <source>An import, another window or a command took it away. Nothing was changed.</source>
      <translation>Ein Import, ein anderes Fenster oder ein Befehl hat den Eintrag entfernt. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Another file took the place of {path} while it was open. Nothing more is written to it.</source>
      <translation>Eine andere Datei hat den Platz von {path} eingenommen, während sie geöffnet war. Es wird nichts mehr hineingeschrieben.</translation>
    </message>
    <message>
      <source>Another program is writing {file}. Nothing was imported.</source>
      <translation>Ein anderes Programm schreibt gerade in {file}. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>Another program wrote over {path} while it was open. Nothing more is written to it.</source>
      <translation>Ein anderes Programm hat {path} überschrieben, während die Datei geöffnet war. Es wird nichts mehr hineingeschrieben.</translation>
    </message>
    <message>
      <source>Another table begins on line {line}; choose that as the line of the header to import it</source>
      <translation>In Zeile {line} beginnt eine weitere Tabelle; zum Importieren diese Zeile als Kopfzeile wählen</translation>
    </message>
    <message>
      <source>Another window or command changed the same data since; it stays as it is.</source>
      <translation>Ein anderes Fenster oder ein Befehl hat dieselben Daten inzwischen geändert; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Another window or command is writing to {path}; nothing was changed.</source>
      <translation>Ein anderes Fenster oder ein Befehl schreibt gerade in {path}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Apps that the rule set {rules} does not count: {apps}</source>
      <translation>Apps, die das Regelwerk {rules} nicht zählt: {apps}</translation>
    </message>
    <message>
      <source>Apps used {before} → {now} in four weeks</source>
      <translation>Genutzte Apps {before} → {now} in vier Wochen</translation>
    </message>
    <message>
      <source>Ask for the right to write there, or use a copy in another folder.</source>
      <translation>Bitten Sie um das Schreibrecht dort oder nutzen Sie eine Kopie in einem anderen Ordner.</translation>
    </message>
    <message>
      <source>Ask whoever gave you the program for the right one.</source>
      <translation>Fragen Sie, wer Ihnen das Programm gegeben hat, nach der richtigen.</translation>
    </message>
    <message>
      <source>Ask whoever manages your network for the address of an HTTP proxy.</source>
      <translation>Fragen Sie Ihre Netzwerkverwaltung nach der Adresse eines HTTP-Proxys.</translation>
    </message>
    <message>
      <source>At least one app has to count towards median app usage.</source>
      <translation>Mindestens eine App muss für den Median der App-Nutzung zählen.</translation>
    </message>
    <message>
      <source>Change the one that is there, or give this one another name or day.</source>
      <translation>Ändern Sie den vorhandenen Eintrag, oder geben Sie diesem einen anderen Namen oder Tag.</translation>
    </message>
    <message>
      <source>Check that it is there, that you may use it, and that the disk has room.</source>
      <translation>Prüfen Sie, ob sie vorhanden ist, ob Sie darauf zugreifen dürfen und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
      <source>Check that the drive is connected and that you may use the folder.</source>
      <translation>Prüfen Sie, ob das Laufwerk verbunden ist und Sie den Ordner nutzen dürfen.</translation>
    </message>
    <message>
      <source>Check that the file is there and that you may read it.</source>
      <translation>Prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
      <source>Check the disk, open the workspace again, and look before you repeat it.</source>
      <translation>Prüfen Sie den Datenträger, öffnen Sie den Arbeitsbereich erneut und sehen Sie nach, bevor Sie sie wiederholen.</translation>
    </message>
    <message>
      <source>Check this computer's date and its network. A company network may need its own certificate installed.</source>
      <translation>Prüfen Sie das Datum dieses Computers und sein Netzwerk. In einem Firmennetz muss eventuell ein eigenes Zertifikat installiert sein.</translation>
    </message>
    <message>
      <source>Checkpoint of the tier review</source>
      <translation>Prüfpunkt der Stufenprüfung</translation>
    </message>
    <message>
      <source>Choose a file that was exported there. Nothing was changed.</source>
      <translation>Wählen Sie eine Datei, die dort exportiert wurde. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Choose a smaller one. The photo is as it was.</source>
      <translation>Wählen Sie ein kleineres. Das Foto ist unverändert.</translation>
    </message>
    <message>
      <source>Choose another backup.</source>
      <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
      <source>Choose another file. The photo is as it was.</source>
      <translation>Wählen Sie eine andere Datei. Das Foto ist unverändert.</translation>
    </message>
    <message>
      <source>Choose another name for the file.</source>
      <translation>Wählen Sie einen anderen Namen für die Datei.</translation>
    </message>
    <message>
      <source>Choose another name, or change the column that is there.</source>
      <translation>Wählen Sie einen anderen Namen oder ändern Sie die vorhandene Spalte.</translation>
    </message>
    <message>
      <source>Choose in Settings › Me which owner you are, or import a table “partner” with the key “me”.</source>
      <translation>Wählen Sie in Einstellungen › Ich, wer Sie sind, oder importieren Sie eine Tabelle „partner“ mit dem Schlüssel „me“.</translation>
    </message>
    <message>
      <source>Clients of this import were joined since</source>
      <translation>Kunden dieses Imports wurden seither zusammengeführt</translation>
    </message>
    <message>
      <source>Close it, or wait until it is done, and try again.</source>
      <translation>Schließen Sie es oder warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Close the file where it is open, or choose another folder.</source>
      <translation>Schließen Sie die Datei, wo sie offen ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Compare it with one that came with the program. Nothing was changed.</source>
      <translation>Vergleichen Sie es mit einem, das dem Programm beiliegt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Connect in the window, or name a file that holds the key (--key-file).</source>
      <translation>Verbinden Sie sich im Fenster, oder nennen Sie eine Datei mit dem Schlüssel (--key-file).</translation>
    </message>
    <message>
      <source>Connect the drive, free some space, or choose another folder for backups.</source>
      <translation>Schließen Sie das Laufwerk an, schaffen Sie Platz, oder wählen Sie einen anderen Ordner für Sicherungen.</translation>
    </message>
    <message>
      <source>Contact tier upgrade of {client}: {product}</source>
      <translation>Höhere Kontaktstufe bei {client}: {product}</translation>
    </message>
    <message>
      <source>Contact tier upgrade on {renews_on}, decide by {due_on}</source>
      <translation>Höhere Kontaktstufe {renews_on}, Frist {due_on}</translation>
    </message>
    <message>
      <source>Contact tier upgrade on {renews_on}, was due {due_on}</source>
      <translation>Höhere Kontaktstufe {renews_on}, Frist war {due_on}</translation>
    </message>
    <message>
      <source>Copy all of it in HubSpot, under Development &gt; Keys &gt; Service keys.</source>
      <translation>Kopieren Sie ihn vollständig in HubSpot unter Entwicklung &gt; Schlüssel &gt; Serviceschlüssel.</translation>
    </message>
    <message>
      <source>Correct it in the data, or write without this field. Nothing was sent.</source>
      <translation>Berichtigen Sie es in den Daten oder schreiben Sie ohne dieses Feld. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>Correct the address and try again. Nothing was sent.</source>
      <translation>Berichtigen Sie die Adresse und versuchen Sie es erneut. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>Correct the amounts in the file, and import it again.</source>
      <translation>Berichtigen Sie die Beträge in der Datei und importieren Sie sie erneut.</translation>
    </message>
    <message>
      <source>Create a new key in HubSpot and connect again.</source>
      <translation>Erstellen Sie in HubSpot einen neuen Schlüssel und verbinden Sie sich erneut.</translation>
    </message>
    <message>
      <source>Credit events derived from changed MRR, as no others are known of these clients ({count}): {events}</source>
      <translation>Aus geändertem MRR abgeleitete Guthabenereignisse, da von diesen Kunden keine anderen bekannt sind ({count}): {events}</translation>
    </message>
    <message>
      <source>Current credited tier</source>
      <translation>Aktuell anerkannte Stufe</translation>
    </message>
    <message>
      <source>Current performance</source>
      <translation>Aktuelle Leistung</translation>
    </message>
    <message>
      <source>Day and month cannot be distinguished</source>
      <translation>Tag und Monat sind nicht zu unterscheiden</translation>
    </message>
    <message>
      <source>Decide the contact tier upgrade of {client}: {product}</source>
      <translation>Höhere Kontaktstufe bei {client} entscheiden: {product}</translation>
    </message>
    <message>
      <source>Decide the email overage of {client}: {product}</source>
      <translation>E-Mail-Überschreitung bei {client} entscheiden: {product}</translation>
    </message>
    <message>
      <source>Decide the renewal of {client}: {product}</source>
      <translation>Verlängerung von {client} entscheiden: {product}</translation>
    </message>
    <message>
      <source>Derived from what HubSpot showed</source>
      <translation>Abgeleitet aus dem, was HubSpot zeigte</translation>
    </message>
    <message>
      <source>Each sale counts for 12 calendar months; a downgrade or churn takes from it before.</source>
      <translation>Jeder Verkauf zählt 12 Kalendermonate; ein Downgrade oder eine Kündigung mindert ihn früher.</translation>
    </message>
    <message>
      <source>Email overage from {renews_on}, decide by {due_on}</source>
      <translation>E-Mail-Überschreitung {renews_on}, Frist {due_on}</translation>
    </message>
    <message>
      <source>Email overage from {renews_on}, was due {due_on}</source>
      <translation>E-Mail-Überschreitung {renews_on}, Frist war {due_on}</translation>
    </message>
    <message>
      <source>Email overage of {client}: {product}</source>
      <translation>E-Mail-Überschreitung bei {client}: {product}</translation>
    </message>
    <message>
      <source>Engagement {before} → {now} in four weeks</source>
      <translation>Engagement {before} → {now} in vier Wochen</translation>
    </message>
    <message>
      <source>Every tier needs a name of its own.</source>
      <translation>Jede Stufe braucht einen eigenen Namen.</translation>
    </message>
    <message>
      <source>Export it again and check that the export finished.</source>
      <translation>Exportieren Sie sie erneut und prüfen Sie, ob der Export fertig wurde.</translation>
    </message>
    <message>
      <source>Export it again with Associated Company IDs.</source>
      <translation>Exportieren Sie erneut, mit den IDs der zugeordneten Unternehmen.</translation>
    </message>
    <message>
      <source>Export it again with Name, Net price, Recurring billing frequency and Associated Company IDs.</source>
      <translation>Exportieren Sie erneut, mit Name, Nettopreis, wiederkehrender Abrechnungshäufigkeit und IDs der zugeordneten Unternehmen.</translation>
    </message>
    <message>
      <source>Export partner clients, companies or contacts instead, or line items with Name, Net price, Recurring billing frequency and Associated Company IDs.</source>
      <translation>Exportieren Sie stattdessen Partnerkunden, Unternehmen oder Kontakte, oder Artikel mit Name, Nettopreis, wiederkehrender Abrechnungshäufigkeit und IDs der zugeordneten Unternehmen.</translation>
    </message>
    <message>
      <source>Free some space and try again.</source>
      <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Give the file one of these endings.</source>
      <translation>Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
      <source>Go back and have the plan shown again.</source>
      <translation>Gehen Sie zurück und lassen Sie den Plan noch einmal zeigen.</translation>
    </message>
    <message>
      <source>Half of them use as many apps or fewer, half as many or more.</source>
      <translation>Die Hälfte von ihnen nutzt so viele Apps oder weniger, die andere so viele oder mehr.</translation>
    </message>
    <message>
      <source>HubSpot answered several times that it cannot answer now ({status}).</source>
      <translation>HubSpot hat mehrmals geantwortet, dass es gerade nicht antworten kann ({status}).</translation>
    </message>
    <message>
      <source>HubSpot cannot be reached</source>
      <translation>HubSpot ist nicht erreichbar</translation>
    </message>
    <message>
      <source>HubSpot does not accept the key</source>
      <translation>HubSpot akzeptiert den Schlüssel nicht</translation>
    </message>
    <message>
      <source>HubSpot gave far fewer clients than before</source>
      <translation>HubSpot hat viel weniger Kunden geliefert als zuvor</translation>
    </message>
    <message numerus="yes">
      <source>HubSpot gave no answer about the company of %n client(s).</source>
      <translation>
        <numerusform>HubSpot hat zur Firma von %Ln Kunden nicht geantwortet.</numerusform>
        <numerusform>HubSpot hat zu den Firmen von %Ln Kunden nicht geantwortet.</numerusform>
      </translation>
    </message>
    <message>
      <source>HubSpot is busy</source>
      <translation>HubSpot ist ausgelastet</translation>
    </message>
    <message>
      <source>HubSpot refused a call because these scopes are missing: {scopes}.</source>
      <translation>HubSpot hat einen Aufruf abgelehnt, weil diese Berechtigungen fehlen: {scopes}.</translation>
    </message>
    <message>
      <source>HubSpot refused a request</source>
      <translation>HubSpot hat eine Anfrage abgelehnt</translation>
    </message>
    <message>
      <source>HubSpot refused a request with status {status}.</source>
      <translation>HubSpot hat eine Anfrage mit dem Status {status} abgelehnt.</translation>
    </message>
    <message>
      <source>HubSpot reports this tier; it came with the imported data.</source>
      <translation>HubSpot meldet diese Stufe; sie kam mit den importierten Daten.</translation>
    </message>
    <message>
      <source>HubSpot reports {reported}; by “{rules}” it would be {worked_out}.</source>
      <translation>HubSpot meldet {reported}; nach „{rules}“ wäre es {worked_out}.</translation>
    </message>
    <message>
      <source>HubSpot sent nothing new for several minutes.</source>
      <translation>HubSpot hat mehrere Minuten lang nichts Neues gesendet.</translation>
    </message>
    <message>
      <source>HubSpot takes too long</source>
      <translation>HubSpot braucht zu lange</translation>
    </message>
    <message>
      <source>Import a file to make one, or name another with --workspace.</source>
      <translation>Importieren Sie eine Datei, um einen anzulegen, oder nennen Sie einen anderen mit --workspace.</translation>
    </message>
    <message>
      <source>Import it in the window once and choose what the column is, or leave it out there; this is remembered. Or rename the column, or delete it.</source>
      <translation>Bitte einmal im Fenster importieren und dort die Spalte zuordnen oder auslassen; das merkt sich das Programm. Oder die Spalte umbenennen oder löschen.</translation>
    </message>
    <message>
      <source>Import the files again.</source>
      <translation>Importieren Sie die Dateien erneut.</translation>
    </message>
    <message>
      <source>Import {import_id} added rows that import {blocking} builds on.</source>
      <translation>Import {import_id} hat Zeilen hinzugefügt, auf denen Import {blocking} aufbaut.</translation>
    </message>
    <message>
      <source>Install the newer version to open it.</source>
      <translation>Installieren Sie die neuere Version, um ihn zu öffnen.</translation>
    </message>
    <message>
      <source>It does not exist or was taken back before; nothing was changed.</source>
      <translation>Er existiert nicht oder wurde schon zurückgenommen; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>It is kept at the review if its requirements were met at one checkpoint.</source>
      <translation>Sie bleibt bei der Prüfung, wenn ihre Anforderungen an einem Prüfpunkt erfüllt waren.</translation>
    </message>
    <message>
      <source>It is not known until when the certificate holds.</source>
      <translation>Es ist nicht bekannt, bis wann das Zertifikat gilt.</translation>
    </message>
    <message>
      <source>It may have been taken back with its import.</source>
      <translation>Vielleicht wurde er mit seinem Import zurückgenommen.</translation>
    </message>
    <message>
      <source>It was not chosen</source>
      <translation>Es wurde nicht gewählt</translation>
    </message>
    <message>
      <source>Its 12 months run from its own purchase.</source>
      <translation>Seine 12 Monate laufen ab seinem eigenen Kauf.</translation>
    </message>
    <message>
      <source>Its 12 months run from the client's first sale.</source>
      <translation>Seine 12 Monate laufen ab dem ersten Verkauf an den Kunden.</translation>
    </message>
    <message>
      <source>Its 12 months run from the first sale of its product line.</source>
      <translation>Seine 12 Monate laufen ab dem ersten Verkauf der Produktlinie.</translation>
    </message>
    <message>
      <source>Its header fits no kind of table</source>
      <translation>Seine Kopfzeile passt zu keiner Art von Tabelle</translation>
    </message>
    <message>
      <source>Later imports build on this one</source>
      <translation>Spätere Importe bauen auf diesem auf</translation>
    </message>
    <message numerus="yes">
      <source>Left out: {amount} {currency} of %n client(s), since that currency has no fixed rate.</source>
      <translation>
        <numerusform>Nicht mitgezählt: {amount} {currency} von %Ln Kunden, ohne festen Kurs.</numerusform>
        <numerusform>Nicht mitgezählt: {amount} {currency} von %Ln Kunden, ohne festen Kurs.</numerusform>
      </translation>
    </message>
    <message>
      <source>Look again later.</source>
      <translation>Sehen Sie später erneut nach.</translation>
    </message>
    <message>
      <source>Look at the list of clients again.</source>
      <translation>Sehen Sie die Kundenliste erneut an.</translation>
    </message>
    <message>
      <source>Look for a quotation mark that is never closed, or export it again.</source>
      <translation>Suchen Sie nach einem nie geschlossenen Anführungszeichen oder exportieren Sie erneut.</translation>
    </message>
    <message>
      <source>Look in HubSpot whether they are really gone. If so, accept it (--accept-fewer).</source>
      <translation>Sehen Sie in HubSpot nach, ob sie wirklich weg sind. Wenn ja, akzeptieren Sie es (--accept-fewer).</translation>
    </message>
    <message>
      <source>Look through what came back, or restore another backup.</source>
      <translation>Sehen Sie durch, was zurückkam, oder stellen Sie eine andere Sicherung wieder her.</translation>
    </message>
    <message>
      <source>Managed credit as of {day}</source>
      <translation>Betreuungsguthaben am {day}</translation>
    </message>
    <message>
      <source>Managed credit is the full monthly revenue of each client that you service.</source>
      <translation>Betreuungsguthaben ist der volle Monatsumsatz jedes Kunden, den Sie betreuen.</translation>
    </message>
    <message>
      <source>Managed relationship lapses about {day}</source>
      <translation>Betreuung erlischt etwa am {day}</translation>
    </message>
    <message>
      <source>Managed relationship lapses on {day}</source>
      <translation>Betreuung erlischt {day}</translation>
    </message>
    <message>
      <source>Managed relationship was to lapse on {day}</source>
      <translation>Betreuung sollte am {day} erlöschen</translation>
    </message>
    <message>
      <source>Median app usage</source>
      <translation>Median der App-Nutzung</translation>
    </message>
    <message>
      <source>Move it to another folder, and open the workspace again.</source>
      <translation>Verschieben Sie sie in einen anderen Ordner und öffnen Sie den Arbeitsbereich erneut.</translation>
    </message>
    <message>
      <source>Name a file that holds nothing but the key (--key-file).</source>
      <translation>Nennen Sie eine Datei, die nur den Schlüssel enthält (--key-file).</translation>
    </message>
    <message>
      <source>Name an earlier month, or a later day with --as-of.</source>
      <translation>Nennen Sie einen früheren Monat oder mit --as-of einen späteren Tag.</translation>
    </message>
    <message>
      <source>Name another file for the backup.</source>
      <translation>Nennen Sie eine andere Datei für die Sicherung.</translation>
    </message>
    <message>
      <source>Name it by its number, or choose another backup. Nothing was changed.</source>
      <translation>Nennen Sie seine Nummer, oder wählen Sie eine andere Sicherung. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Name the kind (--kind), or compare the header with the user guide.</source>
      <translation>Nennen Sie die Art (--kind) oder vergleichen Sie die Kopfzeile mit dem Handbuch.</translation>
    </message>
    <message>
      <source>Neither reported nor to be worked out: the history is too short.</source>
      <translation>Nicht gemeldet, und der Verlauf ist zu kurz, um sie zu berechnen.</translation>
    </message>
    <message>
      <source>No client has this id, domain or name</source>
      <translation>Kein Kunde hat diese ID, diese Domain oder diesen Namen</translation>
    </message>
    <message>
      <source>No workspace is open</source>
      <translation>Es ist kein Arbeitsbereich geöffnet</translation>
    </message>
    <message numerus="yes">
      <source>Not read, as it is under no heading: %n cell(s), the first on line {line}: {cell}</source>
      <translation>
        <numerusform>Nicht gelesen, da ohne Überschrift: %Ln Zelle, in Zeile {line}: {cell}</numerusform>
        <numerusform>Nicht gelesen, da ohne Überschrift: %Ln Zellen, die erste in Zeile {line}: {cell}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not read, as the header is repeated: %n row(s)</source>
      <translation>
        <numerusform>Nicht gelesen, da die Kopfzeile wiederholt wird: %Ln Zeile</numerusform>
        <numerusform>Nicht gelesen, da die Kopfzeile wiederholt wird: %Ln Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing of {files} was imported; what was there before is whole.</source>
      <translation>Aus {files} wurde nichts importiert; was vorher da war, ist unversehrt.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was taken from it. Sync again later.</source>
      <translation>Nichts davon wurde übernommen. Synchronisieren Sie später erneut.</translation>
    </message>
    <message numerus="yes">
      <source>Numbers in {column} are read as a spreadsheet's count of days (from {first} to {last}), in %n row(s). If that is wrong, format the column as dates and export it again</source>
      <translation>
        <numerusform>Zahlen in {column} werden als Tage einer Tabellenkalkulation gelesen ({first} bis {last}), in %Ln Zeile. Wenn das falsch ist, formatieren Sie die Spalte als Datum und exportieren Sie sie erneut</numerusform>
        <numerusform>Zahlen in {column} werden als Tage einer Tabellenkalkulation gelesen ({first} bis {last}), in %Ln Zeilen. Wenn das falsch ist, formatieren Sie die Spalte als Datum und exportieren Sie sie erneut</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of the companies that clients belong to, HubSpot does not have %n.</source>
      <translation>
        <numerusform>Von den Firmen, zu denen Kunden gehören, hat HubSpot %Ln nicht.</numerusform>
        <numerusform>Von den Firmen, zu denen Kunden gehören, hat HubSpot %Ln nicht.</numerusform>
      </translation>
    </message>
    <message>
      <source>One of them is not there any more. Nothing was changed.</source>
      <translation>Einer von ihnen ist nicht mehr vorhanden. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Only HTTP and HTTPS proxies are supported.</source>
      <translation>Nur HTTP- und HTTPS-Proxys werden unterstützt.</translation>
    </message>
    <message>
      <source>Open a workspace or make a new one, and import the files again.</source>
      <translation>Öffnen Sie einen Arbeitsbereich oder legen Sie einen neuen an, und importieren Sie die Dateien erneut.</translation>
    </message>
    <message>
      <source>Open it in a spreadsheet and save it as CSV (UTF-8) or .xlsx.</source>
      <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV (UTF-8) oder .xlsx.</translation>
    </message>
    <message>
      <source>Open it in a spreadsheet, save it again, or as CSV. Nothing was imported.</source>
      <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu oder als CSV. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>Otherwise it falls to the best tier met at a checkpoint, after six months held.</source>
      <translation>Sonst fällt sie auf die beste an einem Prüfpunkt erfüllte Stufe, nach sechs Monaten.</translation>
    </message>
    <message>
      <source>Partner certified</source>
      <translation>Partner zertifiziert</translation>
    </message>
    <message>
      <source>Points for lines sold since a day need both the day and the points.</source>
      <translation>Punkte für seit einem Tag verkaufte Linien brauchen den Tag und die Punkte.</translation>
    </message>
    <message>
      <source>Points per 100 must be 0 or more.</source>
      <translation>Punkte je 100 müssen 0 oder mehr sein.</translation>
    </message>
    <message>
      <source>Products that are not in HubSpot's lines, each a line of its own: {products}</source>
      <translation>Produkte außerhalb von HubSpots Produktlinien, jedes eine eigene Linie: {products}</translation>
    </message>
    <message>
      <source>Put the subject on one line and try again. Nothing was sent.</source>
      <translation>Schreiben Sie den Betreff in eine Zeile und versuchen Sie es erneut. Nichts wurde gesendet.</translation>
    </message>
    <message>
      <source>Removed by hand and left out, though the data has it: {rows}</source>
      <translation>Von Hand entfernt und ausgelassen, obwohl die Daten es enthalten: {rows}</translation>
    </message>
    <message>
      <source>Rename or add a column, or import it in the window and choose the column.</source>
      <translation>Benennen Sie eine Spalte um oder ergänzen Sie sie, oder importieren Sie im Fenster und wählen Sie dort die Spalte.</translation>
    </message>
    <message>
      <source>Rename or delete the ones not meant, or import it in the window and choose.</source>
      <translation>Benennen Sie die nicht gemeinten um oder löschen Sie sie, oder importieren Sie im Fenster und wählen Sie dort.</translation>
    </message>
    <message>
      <source>Reported and worked out</source>
      <translation>Gemeldet und berechnet</translation>
    </message>
    <message>
      <source>Restore a backup (File &gt; Restore backup…, or the restore command).</source>
      <translation>Stellen Sie eine Sicherung wieder her (Datei &gt; Sicherung wiederherstellen… oder der Befehl restore).</translation>
    </message>
    <message>
      <source>Retainer ends on {day}</source>
      <translation>Retainer endet am {day}</translation>
    </message>
    <message>
      <source>Retainer of {amount} ends on {day}</source>
      <translation>Retainer über {amount} endet am {day}</translation>
    </message>
    <message>
      <source>Retainer of {amount}: notice by {day}</source>
      <translation>Retainer über {amount}: kündbar bis {day}</translation>
    </message>
    <message>
      <source>Retainer: notice by {day}</source>
      <translation>Retainer: kündbar bis {day}</translation>
    </message>
    <message>
      <source>Row {row} of {table} belongs to a missing row of {parent}; restore a backup or import again</source>
      <translation>Zeile {row} von {table} gehört zu einer fehlenden Zeile von {parent}; stellen Sie eine Sicherung wieder her oder importieren Sie noch einmal</translation>
    </message>
    <message>
      <source>Rows of records that became part of other clients are left out: {records}</source>
      <translation>Zeilen von Datensätzen, die zu anderen Kunden gehören, werden ausgelassen: {records}</translation>
    </message>
    <message>
      <source>Save it as .xlsx without a password and try again. Nothing was imported.</source>
      <translation>Speichern Sie sie als .xlsx ohne Passwort und versuchen Sie es erneut. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>Save the book as a new file, then open the one that you want to work with.</source>
      <translation>Speichern Sie die Daten als neue Datei und öffnen Sie dann die, mit der Sie arbeiten wollen.</translation>
    </message>
    <message>
      <source>Say what is to be done.</source>
      <translation>Schreiben Sie, was zu tun ist.</translation>
    </message>
    <message>
      <source>Say which comes first: --day-first or --month-first.</source>
      <translation>Sagen Sie, was zuerst kommt: --day-first oder --month-first.</translation>
    </message>
    <message>
      <source>Several clients have the number, Hub ID or domain of this company</source>
      <translation>Mehrere Kunden haben die Nummer, Hub-ID oder Domain dieses Unternehmens</translation>
    </message>
    <message>
      <source>Several clients have this domain or name</source>
      <translation>Mehrere Kunden haben diese Domain oder diesen Namen</translation>
    </message>
    <message>
      <source>Sold credit at the end of {day}</source>
      <translation>Verkaufsguthaben am Ende des {day}</translation>
    </message>
    <message>
      <source>Sold credit is the monthly revenue sold in the last 12 months that is still paid.</source>
      <translation>Verkaufsguthaben ist der in den letzten 12 Monaten verkaufte Monatsumsatz, der noch bezahlt wird.</translation>
    </message>
    <message>
      <source>Sold credit of {amount} expires on {day}</source>
      <translation>Guthaben von {amount} verfällt {day}</translation>
    </message>
    <message>
      <source>Sold {amount} {currency} without a rate expires on {day}</source>
      <translation>Verkaufte {amount} {currency} ohne Kurs laufen am {day} ab</translation>
    </message>
    <message>
      <source>Something in it is missing or malformed: {problem}.</source>
      <translation>Etwas darin fehlt oder ist fehlerhaft: {problem}.</translation>
    </message>
    <message>
      <source>Sync again later. Your data stays as it is.</source>
      <translation>Synchronisieren Sie später erneut. Ihre Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Take the later one back first. Nothing was changed.</source>
      <translation>Nehmen Sie zuerst den späteren zurück. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
      <source>Taking nothing, after no purchase of their client and line: %n reduction(s) or churn(s): {losses}</source>
      <translation>
        <numerusform>Ohne Wirkung, da auf keinen Kauf ihres Kunden in der Linie folgend: %Ln Verringerung oder Kündigung: {losses}</numerusform>
        <numerusform>Ohne Wirkung, da auf keinen Kauf ihres Kunden in der Linie folgend: %Ln Verringerungen oder Kündigungen: {losses}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The MRR of %n client(s) differs from the sum of their running subscriptions, and is what counts: {clients}</source>
      <translation>
        <numerusform>Der MRR von %Ln Kunden weicht von der Summe seiner laufenden Abos ab; der MRR zählt: {clients}</numerusform>
        <numerusform>Der MRR von %Ln Kunden weicht von der Summe ihrer laufenden Abos ab; der MRR zählt: {clients}</numerusform>
      </translation>
    </message>
    <message>
      <source>The amounts are too large</source>
      <translation>Die Beträge sind zu groß</translation>
    </message>
    <message>
      <source>The answer does not end.</source>
      <translation>Die Antwort nimmt kein Ende.</translation>
    </message>
    <message>
      <source>The answer does not have the form that HubSpot documents.</source>
      <translation>Die Antwort hat nicht die Form, die HubSpot dokumentiert.</translation>
    </message>
    <message>
      <source>The answer ends in the middle.</source>
      <translation>Die Antwort bricht mittendrin ab.</translation>
    </message>
    <message>
      <source>The answer holds fewer records than it says.</source>
      <translation>Die Antwort enthält weniger Datensätze, als sie angibt.</translation>
    </message>
    <message>
      <source>The answer is larger than any that HubSpot documents.</source>
      <translation>Die Antwort ist größer, als HubSpot es dokumentiert.</translation>
    </message>
    <message>
      <source>The answer is not JSON. Another server may have answered.</source>
      <translation>Die Antwort ist kein JSON. Vielleicht hat ein anderer Server geantwortet.</translation>
    </message>
    <message>
      <source>The answer is not in the order that was asked for.</source>
      <translation>Die Antwort hat nicht die verlangte Reihenfolge.</translation>
    </message>
    <message>
      <source>The answer leads to another address. The key is not sent there.</source>
      <translation>Die Antwort verweist auf eine andere Adresse. Der Schlüssel wird nicht dorthin gesendet.</translation>
    </message>
    <message>
      <source>The answer says nothing about what was asked.</source>
      <translation>Die Antwort sagt nichts über das, wonach gefragt wurde.</translation>
    </message>
    <message>
      <source>The backup and the workspace are the same file</source>
      <translation>Sicherung und Arbeitsbereich sind dieselbe Datei</translation>
    </message>
    <message>
      <source>The backup cannot be used</source>
      <translation>Die Sicherung kann nicht verwendet werden</translation>
    </message>
    <message>
      <source>The backup could not be written</source>
      <translation>Die Sicherung konnte nicht geschrieben werden</translation>
    </message>
    <message>
      <source>The backup holds no client “{client}”, or several of that name.</source>
      <translation>Die Sicherung enthält keinen Kunden „{client}“, oder mehrere dieses Namens.</translation>
    </message>
    <message>
      <source>The backup is not what was written</source>
      <translation>Die Sicherung ist nicht mehr, was geschrieben wurde</translation>
    </message>
    <message>
      <source>The certificate ends on {day}, before the review, which can cost the tier.</source>
      <translation>Das Zertifikat endet am {day}, vor der Prüfung, was die Stufe kosten kann.</translation>
    </message>
    <message>
      <source>The certificate has expired.</source>
      <translation>Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
      <source>The certificate is valid until {day}, as the imported data says.</source>
      <translation>Das Zertifikat gilt laut importierten Daten bis {day}.</translation>
    </message>
    <message>
      <source>The certificate is valid.</source>
      <translation>Das Zertifikat ist gültig.</translation>
    </message>
    <message>
      <source>The certificate of the server that answered is not valid for HubSpot.</source>
      <translation>Das Zertifikat des antwortenden Servers gilt nicht für HubSpot.</translation>
    </message>
    <message>
      <source>The change may not have been saved</source>
      <translation>Die Änderung ist vielleicht nicht gespeichert</translation>
    </message>
    <message>
      <source>The client became part of another one since. Nothing was changed.</source>
      <translation>Der Kunde ist seither Teil eines anderen geworden. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>The connection to HubSpot is not secure</source>
      <translation>Die Verbindung zu HubSpot ist nicht sicher</translation>
    </message>
    <message>
      <source>The daily limit of HubSpot requests is reached</source>
      <translation>Das Tageslimit für HubSpot-Anfragen ist erreicht</translation>
    </message>
    <message>
      <source>The database is damaged: {fault}</source>
      <translation>Die Datenbank ist beschädigt: {fault}</translation>
    </message>
    <message>
      <source>The disk cannot be read or written</source>
      <translation>Der Datenträger lässt sich nicht lesen oder beschreiben</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
      <source>The disk or folder that holds {path} did not answer; nothing was changed.</source>
      <translation>Der Datenträger oder Ordner von {path} hat nicht geantwortet; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The disk that holds {path} failed while it saved the change: it is there whole, or not at all.</source>
      <translation>Der Datenträger mit {path} ist beim Speichern der Änderung ausgefallen: Sie ist ganz da oder gar nicht.</translation>
    </message>
    <message>
      <source>The file cannot be read</source>
      <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
      <source>The file cannot be read to its end</source>
      <translation>Die Datei ist nicht bis zum Ende lesbar</translation>
    </message>
    <message>
      <source>The file cannot be written</source>
      <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
      <source>The file changed while it was read</source>
      <translation>Die Datei hat sich beim Lesen geändert</translation>
    </message>
    <message>
      <source>The file holds this formula without its result; open it in a spreadsheet and save it again</source>
      <translation>Die Datei enthält diese Formel ohne ihr Ergebnis; bitte in einer Tabellenkalkulation öffnen und neu speichern</translation>
    </message>
    <message>
      <source>The file is empty</source>
      <translation>Die Datei ist leer</translation>
    </message>
    <message>
      <source>The file is not a table</source>
      <translation>Die Datei ist keine Tabelle</translation>
    </message>
    <message>
      <source>The file runs from the newest to the oldest day and is read from its end</source>
      <translation>Die Datei beginnt mit dem neuesten Tag und wird vom Ende her gelesen</translation>
    </message>
    <message>
      <source>The file with the key cannot be read</source>
      <translation>Die Datei mit dem Schlüssel kann nicht gelesen werden</translation>
    </message>
    <message>
      <source>The folder of {path} is no longer there. Nothing more is written to it.</source>
      <translation>Der Ordner von {path} ist nicht mehr da. Es wird nichts mehr hineingeschrieben.</translation>
    </message>
    <message>
      <source>The header is on line {line}; the lines above it are not read</source>
      <translation>Die Kopfzeile ist in Zeile {line}; die Zeilen darüber werden nicht gelesen</translation>
    </message>
    <message>
      <source>The header is on lines {above} and {line}</source>
      <translation>Die Kopfzeile ist in den Zeilen {above} und {line}</translation>
    </message>
    <message>
      <source>The header is on lines {above} and {line}; the lines above them are not read</source>
      <translation>Die Kopfzeile ist in den Zeilen {above} und {line}; die Zeilen darüber werden nicht gelesen</translation>
    </message>
    <message>
      <source>The header of {file} fits none of: {kinds}. Nothing was imported.</source>
      <translation>Die Kopfzeile von {file} passt zu keiner von: {kinds}. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>The imported data does not say until when the certificate holds.</source>
      <translation>Die importierten Daten sagen nicht, bis wann das Zertifikat gilt.</translation>
    </message>
    <message>
      <source>The kept credit of {month} differs from its events; Check the workspace in the window derives it anew</source>
      <translation>Das aufbewahrte Guthaben von {month} weicht von seinen Ereignissen ab; „Arbeitsbereich prüfen“ im Fenster leitet es neu her</translation>
    </message>
    <message>
      <source>The kept credit was derived with other rules; the next import derives it anew</source>
      <translation>Das aufbewahrte Guthaben wurde nach anderen Regeln hergeleitet; der nächste Import leitet es neu her</translation>
    </message>
    <message>
      <source>The key may not read this</source>
      <translation>Der Schlüssel darf das nicht lesen</translation>
    </message>
    <message>
      <source>The key was deleted, replaced or mistyped.</source>
      <translation>Der Schlüssel wurde gelöscht, ersetzt oder falsch eingegeben.</translation>
    </message>
    <message>
      <source>The kind of table is not recognised</source>
      <translation>Die Art der Tabelle ist nicht erkennbar</translation>
    </message>
    <message>
      <source>The last import was cut short</source>
      <translation>Der letzte Import wurde abgebrochen</translation>
    </message>
    <message>
      <source>The median over all clients that contribute sold or managed credit.</source>
      <translation>Der Median über alle Kunden, die zum Verkaufs- oder Betreuungsguthaben beitragen.</translation>
    </message>
    <message>
      <source>The member is not complete</source>
      <translation>Das Mitglied ist unvollständig</translation>
    </message>
    <message>
      <source>The member is on the team already</source>
      <translation>Das Mitglied ist schon im Team</translation>
    </message>
    <message>
      <source>The network's proxy cannot be used</source>
      <translation>Der Proxy des Netzwerks kann nicht verwendet werden</translation>
    </message>
    <message>
      <source>The newest version is not known</source>
      <translation>Die neueste Version ist nicht bekannt</translation>
    </message>
    <message>
      <source>The note is empty</source>
      <translation>Die Notiz ist leer</translation>
    </message>
    <message>
      <source>The pages of the answer lead in a circle.</source>
      <translation>Die Seiten der Antwort führen im Kreis.</translation>
    </message>
    <message>
      <source>The partner certificate ends</source>
      <translation>Das Partnerzertifikat endet</translation>
    </message>
    <message>
      <source>The partner programme is not chosen yet</source>
      <translation>Das Partnerprogramm ist noch nicht gewählt</translation>
    </message>
    <message>
      <source>The photo cannot be read</source>
      <translation>Das Foto ist nicht lesbar</translation>
    </message>
    <message>
      <source>The photo is too large</source>
      <translation>Das Foto ist zu groß</translation>
    </message>
    <message>
      <source>The reported data names no figures per client, so compare these with it.</source>
      <translation>Die gemeldeten Daten nennen keine Zahlen je Kunde; vergleichen Sie diese damit.</translation>
    </message>
    <message>
      <source>The rule set needs a name.</source>
      <translation>Das Regelwerk braucht einen Namen.</translation>
    </message>
    <message>
      <source>The rule set needs at least one tier.</source>
      <translation>Das Regelwerk braucht mindestens eine Stufe.</translation>
    </message>
    <message>
      <source>The sheet is hidden</source>
      <translation>Das Blatt ist ausgeblendet</translation>
    </message>
    <message>
      <source>The subject has a line break, which could add hidden headers to the email.</source>
      <translation>Der Betreff hat einen Zeilenumbruch, der der E-Mail versteckte Kopfzeilen hinzufügen könnte.</translation>
    </message>
    <message>
      <source>The task is empty</source>
      <translation>Die Aufgabe ist leer</translation>
    </message>
    <message>
      <source>The tier whose requirements are all met today, the certificate among them.</source>
      <translation>Die Stufe, deren Anforderungen heute alle erfüllt sind, auch das Zertifikat.</translation>
    </message>
    <message>
      <source>The workbook cannot be read</source>
      <translation>Die Arbeitsmappe ist nicht lesbar</translation>
    </message>
    <message>
      <source>The workspace has no client “{client_id}”.</source>
      <translation>Der Arbeitsbereich hat keinen Kunden „{client_id}“.</translation>
    </message>
    <message>
      <source>The workspace is damaged</source>
      <translation>Der Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
      <source>The workspace is from a newer version</source>
      <translation>Der Arbeitsbereich ist von einer neueren Version</translation>
    </message>
    <message>
      <source>The workspace is in use</source>
      <translation>Der Arbeitsbereich wird gerade genutzt</translation>
    </message>
    <message>
      <source>The workspace is no longer the file that was opened</source>
      <translation>Der Arbeitsbereich ist nicht mehr die Datei, die geöffnet wurde</translation>
    </message>
    <message>
      <source>The workspace is read-only</source>
      <translation>Der Arbeitsbereich ist schreibgeschützt</translation>
    </message>
    <message>
      <source>The workspace lies beside a part of another one</source>
      <translation>Neben dem Arbeitsbereich liegt ein Teil eines anderen</translation>
    </message>
    <message>
      <source>There is a column “{name}” already</source>
      <translation>Die Spalte „{name}“ gibt es schon</translation>
    </message>
    <message>
      <source>There is more than one day here</source>
      <translation>Hier steht mehr als ein Tag</translation>
    </message>
    <message>
      <source>There is no connection to HubSpot, or it does not answer.</source>
      <translation>Es gibt keine Verbindung zu HubSpot, oder es antwortet nicht.</translation>
    </message>
    <message>
      <source>There is no earlier sync to compare with.</source>
      <translation>Es gibt keine frühere Synchronisierung zum Vergleichen.</translation>
    </message>
    <message>
      <source>There is no key for HubSpot</source>
      <translation>Es gibt keinen Schlüssel für HubSpot</translation>
    </message>
    <message>
      <source>There is no place yet for what the files hold; nothing was imported.</source>
      <translation>Es gibt noch keinen Platz für den Inhalt der Dateien; es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>There is no room for temporary files. Nothing was imported.</source>
      <translation>Für vorübergehende Dateien ist kein Platz. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>There is no such day</source>
      <translation>Diesen Tag gibt es nicht</translation>
    </message>
    <message>
      <source>There is no such import to take back</source>
      <translation>Diesen Import gibt es nicht</translation>
    </message>
    <message>
      <source>There is no such rule set</source>
      <translation>Dieses Regelwerk gibt es nicht</translation>
    </message>
    <message>
      <source>There is no workspace here</source>
      <translation>Hier ist kein Arbeitsbereich</translation>
    </message>
    <message>
      <source>There is one of this name already</source>
      <translation>Einen Eintrag dieses Namens gibt es schon</translation>
    </message>
    <message>
      <source>There was no room to write {path}, so nothing was changed.</source>
      <translation>Für {path} war kein Platz, daher wurde nichts geändert.</translation>
    </message>
    <message>
      <source>There was nothing to keep.</source>
      <translation>Es gab nichts zu behalten.</translation>
    </message>
    <message>
      <source>These are several apps; give each a row of its own</source>
      <translation>Das sind mehrere Apps; geben Sie jeder eine eigene Zeile</translation>
    </message>
    <message>
      <source>These are several domains; leave the client's own</source>
      <translation>Das sind mehrere Domains; lassen Sie die eigene des Kunden stehen</translation>
    </message>
    <message>
      <source>These clients cannot be joined or parted</source>
      <translation>Diese Kunden können nicht zusammengeführt oder getrennt werden</translation>
    </message>
    <message>
      <source>This address cannot be used</source>
      <translation>Diese Adresse ist nicht nutzbar</translation>
    </message>
    <message>
      <source>This amount is in {sign}, but the row's currency is {currency}</source>
      <translation>Dieser Betrag ist in {sign}, die Währung der Zeile ist aber {currency}</translation>
    </message>
    <message>
      <source>This cannot be the value of {key}</source>
      <translation>Das kann nicht der Wert von {key} sein</translation>
    </message>
    <message>
      <source>This client is not in the backup</source>
      <translation>Dieser Kunde ist nicht in der Sicherung</translation>
    </message>
    <message>
      <source>This client was joined with another one since</source>
      <translation>Dieser Kunde wurde seitdem mit einem anderen zusammengeführt</translation>
    </message>
    <message>
      <source>This column is not there any more</source>
      <translation>Diese Spalte gibt es nicht mehr</translation>
    </message>
    <message>
      <source>This date has day and month the other way round</source>
      <translation>Dieses Datum hat Tag und Monat vertauscht</translation>
    </message>
    <message>
      <source>This file is a workspace</source>
      <translation>Diese Datei ist ein Arbeitsbereich</translation>
    </message>
    <message>
      <source>This file is not a rule set</source>
      <translation>Diese Datei ist kein Regelwerk</translation>
    </message>
    <message>
      <source>This is a row of totals</source>
      <translation>Das ist eine Summenzeile</translation>
    </message>
    <message>
      <source>This is an export of contacts</source>
      <translation>Dies ist ein Export von Kontakten</translation>
    </message>
    <message>
      <source>This is an export of deals</source>
      <translation>Dies ist ein Export von Deals</translation>
    </message>
    <message>
      <source>This is an export of invoices</source>
      <translation>Dies ist ein Export von Rechnungen</translation>
    </message>
    <message>
      <source>This is an export of line items</source>
      <translation>Dies ist ein Export von Artikeln</translation>
    </message>
    <message>
      <source>This is an export of products</source>
      <translation>Dies ist ein Export von Produkten</translation>
    </message>
    <message>
      <source>This is an export of quotes</source>
      <translation>Dies ist ein Export von Angeboten</translation>
    </message>
    <message>
      <source>This is an export of tasks</source>
      <translation>Dies ist ein Export von Aufgaben</translation>
    </message>
    <message>
      <source>This is an export of tickets</source>
      <translation>Dies ist ein Export von Tickets</translation>
    </message>
    <message numerus="yes">
      <source>This is data of {day}; it takes the place of newer data, of {newer}, in %n row(s).</source>
      <translation>
        <numerusform>Diese Daten sind vom {day}; in %Ln Zeile treten sie an die Stelle neuerer Daten vom {newer}.</numerusform>
        <numerusform>Diese Daten sind vom {day}; in %Ln Zeilen treten sie an die Stelle neuerer Daten vom {newer}.</numerusform>
      </translation>
    </message>
    <message>
      <source>This is none of: {known}</source>
      <translation>Das ist keines von: {known}</translation>
    </message>
    <message>
      <source>This is not a HubSpot key</source>
      <translation>Das ist kein HubSpot-Schlüssel</translation>
    </message>
    <message>
      <source>This is not a currency code such as USD</source>
      <translation>Das ist kein Währungscode wie USD</translation>
    </message>
    <message>
      <source>This is not a date such as 2026-11-23</source>
      <translation>Das ist kein Datum wie 2026-11-23</translation>
    </message>
    <message>
      <source>This is not a file of saved views</source>
      <translation>Das ist keine Datei mit Ansichten</translation>
    </message>
    <message>
      <source>This is not a number</source>
      <translation>Das ist keine Zahl</translation>
    </message>
    <message>
      <source>This is not a photo</source>
      <translation>Das ist kein Foto</translation>
    </message>
    <message>
      <source>This is not a whole number</source>
      <translation>Das ist keine ganze Zahl</translation>
    </message>
    <message>
      <source>This is not an email address</source>
      <translation>Das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
      <source>This is not there any more</source>
      <translation>Dieser Eintrag ist nicht mehr da</translation>
    </message>
    <message>
      <source>This kind of file cannot be written</source>
      <translation>Diese Art Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
      <source>This month lies ahead</source>
      <translation>Dieser Monat liegt in der Zukunft</translation>
    </message>
    <message>
      <source>This must not be above {most}</source>
      <translation>Das darf nicht über {most} sein</translation>
    </message>
    <message>
      <source>This must not be empty</source>
      <translation>Das darf nicht leer sein</translation>
    </message>
    <message>
      <source>This must not be negative</source>
      <translation>Das darf nicht negativ sein</translation>
    </message>
    <message>
      <source>This number is too large</source>
      <translation>Diese Zahl ist zu groß</translation>
    </message>
    <message>
      <source>This row has more cells than the header</source>
      <translation>Diese Zeile hat mehr Zellen als die Kopfzeile</translation>
    </message>
    <message>
      <source>This row is about the file itself</source>
      <translation>Diese Zeile handelt von der Datei selbst</translation>
    </message>
    <message>
      <source>This row was in the file before, on line {line}</source>
      <translation>Diese Zeile stand schon in der Datei, in Zeile {line}</translation>
    </message>
    <message>
      <source>This rule set cannot be read</source>
      <translation>Dieses Regelwerk ist nicht lesbar</translation>
    </message>
    <message>
      <source>This rule set cannot be used</source>
      <translation>Dieses Regelwerk ist nicht nutzbar</translation>
    </message>
    <message>
      <source>This step can no longer be undone or redone</source>
      <translation>Dieser Schritt kann nicht mehr rückgängig gemacht oder wiederholt werden</translation>
    </message>
    <message>
      <source>This subject cannot be used</source>
      <translation>Dieser Betreff ist nicht nutzbar</translation>
    </message>
    <message>
      <source>This text contains control characters</source>
      <translation>Dieser Text enthält Steuerzeichen</translation>
    </message>
    <message>
      <source>This text is longer than 10,000 characters</source>
      <translation>Dieser Text ist länger als 10.000 Zeichen</translation>
    </message>
    <message>
      <source>This time zone is not known</source>
      <translation>Diese Zeitzone ist nicht bekannt</translation>
    </message>
    <message>
      <source>This uses another decimal mark than the rest of its column</source>
      <translation>Das nutzt ein anderes Dezimalzeichen als der Rest der Spalte</translation>
    </message>
    <message>
      <source>This word is not known; the cell counts as blank</source>
      <translation>Dieses Wort ist unbekannt; die Zelle gilt als leer</translation>
    </message>
    <message>
      <source>This workbook is protected or too old</source>
      <translation>Diese Arbeitsmappe ist geschützt oder zu alt</translation>
    </message>
    <message>
      <source>This workspace is not connected, or the keychain does not give its key.</source>
      <translation>Dieser Arbeitsbereich ist nicht verbunden, oder der Schlüsselbund gibt den Schlüssel nicht heraus.</translation>
    </message>
    <message>
      <source>This year cannot be right</source>
      <translation>Dieses Jahr kann nicht stimmen</translation>
    </message>
    <message>
      <source>Tier review</source>
      <translation>Stufenprüfung</translation>
    </message>
    <message>
      <source>Together they are more than can be stored. Nothing was imported.</source>
      <translation>Zusammen sind sie mehr, als gespeichert werden kann. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>Typed by hand and kept, though the data says otherwise now: {rows}</source>
      <translation>Von Hand eingegeben und behalten, obwohl die Daten jetzt etwas anderes sagen: {rows}</translation>
    </message>
    <message>
      <source>Typed by hand, but the data has another row of the same name now: {rows}</source>
      <translation>Von Hand eingegeben, aber die Daten haben jetzt eine andere Zeile desselben Namens: {rows}</translation>
    </message>
    <message>
      <source>Undo the join first, or restore the whole backup.</source>
      <translation>Machen Sie zuerst die Zusammenführung rückgängig, oder stellen Sie die ganze Sicherung wieder her.</translation>
    </message>
    <message>
      <source>Undo the join first, or the import that has made it.</source>
      <translation>Machen Sie zuerst die Zusammenführung rückgängig oder den Import, der sie vorgenommen hat.</translation>
    </message>
    <message>
      <source>Undo the later join first.</source>
      <translation>Machen Sie zuerst die spätere Zusammenführung rückgängig.</translation>
    </message>
    <message>
      <source>Unknown client</source>
      <translation>Unbekannter Kunde</translation>
    </message>
    <message>
      <source>Unset it to reach HubSpot itself.</source>
      <translation>Entfernen Sie sie, um HubSpot selbst zu erreichen.</translation>
    </message>
    <message>
      <source>Usage score {before} → {now} in four weeks</source>
      <translation>Nutzungswert {before} → {now} in vier Wochen</translation>
    </message>
    <message>
      <source>Wait until it is done, and try again.</source>
      <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>What clients pay and when they renew cannot be read from {file}. Nothing was imported.</source>
      <translation>Was Kunden zahlen und wann sie verlängern, geht aus {file} nicht hervor. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>What happened to this sale</source>
      <translation>Was mit diesem Verkauf geschah</translation>
    </message>
    <message>
      <source>What it brought became part of another client. Nothing was changed.</source>
      <translation>Was er gebracht hat, ist Teil eines anderen Kunden geworden. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>What it holds now was not shown before. Nothing was imported.</source>
      <translation>Was sie jetzt enthält, wurde vorher nicht gezeigt. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>What moved from {first} to {last}</source>
      <translation>Was sich von {first} bis {last} bewegt hat</translation>
    </message>
    <message>
      <source>Where several partners service a client it is divided evenly among them.</source>
      <translation>Betreuen mehrere Partner einen Kunden, wird es gleichmäßig geteilt.</translation>
    </message>
    <message>
      <source>Without it your clients cannot be distinguished from the others.</source>
      <translation>Ohne ihn lassen sich Ihre Kunden nicht von den anderen unterscheiden.</translation>
    </message>
    <message>
      <source>Worked out by the rules from the history kept here.</source>
      <translation>Nach den Regeln aus dem hier gespeicherten Verlauf berechnet.</translation>
    </message>
    <message>
      <source>Write something first.</source>
      <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
      <source>Your HubSpot account has used all its requests of today, until {until}.</source>
      <translation>Ihr HubSpot-Konto hat alle Anfragen für heute verbraucht, bis {until}.</translation>
    </message>
    <message>
      <source>Your HubSpot account has used all its requests of today.</source>
      <translation>Ihr HubSpot-Konto hat alle Anfragen von heute verbraucht.</translation>
    </message>
    <message>
      <source>Your name as an owner is not known</source>
      <translation>Ihr Name als zuständige Person ist nicht bekannt</translation>
    </message>
    <message>
      <source>apps used: {count}</source>
      <translation>genutzte Apps: {count}</translation>
    </message>
    <message>
      <source>certification unknown</source>
      <translation>Zertifizierung unbekannt</translation>
    </message>
    <message>
      <source>clients without a country: up to {points} more points</source>
      <translation>Kunden ohne Land: bis zu {points} weitere Punkte</translation>
    </message>
    <message>
      <source>dollar retention</source>
      <translation>Umsatzbindung (Dollar Retention)</translation>
    </message>
    <message>
      <source>dollar retention unknown</source>
      <translation>Umsatzbindung (Dollar Retention) unbekannt</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>alles</translation>
    </message>
    <message>
      <source>gross revenue retention</source>
      <translation>Bruttoumsatzbindung (GRR)</translation>
    </message>
    <message>
      <source>gross revenue retention unknown</source>
      <translation>Bruttoumsatzbindung (GRR) unbekannt</translation>
    </message>
    <message>
      <source>gross revenue retention unknown: HubSpot's own figure is not in the data</source>
      <translation>Bruttoumsatzbindung (GRR) unbekannt: HubSpots eigene Zahl fehlt in den Daten</translation>
    </message>
    <message>
      <source>limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <source>lines first sold before the data begins: up to {points} more points</source>
      <translation>Produktlinien, die vor Beginn der Daten verkauft wurden: bis zu {points} weitere Punkte</translation>
    </message>
    <message>
      <source>managed credit unknown</source>
      <translation>Betreuungsguthaben unbekannt</translation>
    </message>
    <message>
      <source>managed points unknown</source>
      <translation>betreute Punkte unbekannt</translation>
    </message>
    <message>
      <source>median app usage</source>
      <translation>Median der App-Nutzung</translation>
    </message>
    <message>
      <source>median app usage unknown</source>
      <translation>Median der App-Nutzung unbekannt</translation>
    </message>
    <message>
      <source>nobody of us worked in it since {day}</source>
      <translation>seit {day} hat niemand von uns dort gearbeitet</translation>
    </message>
    <message>
      <source>points unknown</source>
      <translation>Punkte unbekannt</translation>
    </message>
    <message>
      <source>renewal at {renewal}, now {current}</source>
      <translation>künftig {renewal}, jetzt {current}</translation>
    </message>
    <message>
      <source>renewals</source>
      <translation>Verlängerungen</translation>
    </message>
    <message>
      <source>sales</source>
      <translation>Verkäufe</translation>
    </message>
    <message>
      <source>sales of unstated origin: up to {points} more points</source>
      <translation>Verkäufe ohne angegebene Herkunft: bis zu {points} weitere Punkte</translation>
    </message>
    <message>
      <source>sold credit unknown</source>
      <translation>Verkaufsguthaben unbekannt</translation>
    </message>
    <message>
      <source>sold points unknown</source>
      <translation>verkaufte Punkte unbekannt</translation>
    </message>
    <message>
      <source>sourced points unknown</source>
      <translation>Punkte aus eigenen Abschlüssen unbekannt</translation>
    </message>
    <message>
      <source>the certificate has expired</source>
      <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
      <source>the credited tier “{tier}” is none of: {tiers}</source>
      <translation>die angerechnete Stufe „{tier}“ gehört nicht zu: {tiers}</translation>
    </message>
    <message>
      <source>total {before} → {after}</source>
      <translation>gesamt {before} → {after}</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>usage four weeks ago</source>
      <translation>Nutzung vor vier Wochen</translation>
    </message>
    <message>
      <source>uses {apps} counted apps</source>
      <translation>nutzt {apps} gezählte Apps</translation>
    </message>
    <message>
      <source>when managed relationships lapse</source>
      <translation>wann Betreuungen erlöschen</translation>
    </message>
    <message>
      <source>{address} could not be reached, or names no version.</source>
      <translation>{address} war nicht erreichbar oder nennt keine Version.</translation>
    </message>
    <message>
      <source>{address} does not begin with https://.</source>
      <translation>{address} beginnt nicht mit https://.</translation>
    </message>
    <message>
      <source>{address} is your {role} already.</source>
      <translation>{address} ist schon Ihr {role}.</translation>
    </message>
    <message>
      <source>{amount} left of {sold} of {product}, bought {opened}, counts until {day}</source>
      <translation>{amount} übrig von {sold} für {product}, gekauft {opened}, zählt bis {day}</translation>
    </message>
    <message>
      <source>{amount} less of {product}, bought {opened}, decreased {day}</source>
      <translation>{amount} weniger für {product}, gekauft {opened}, verringert {day}</translation>
    </message>
    <message>
      <source>{amount} more of {product}, bought {opened}</source>
      <translation>{amount} mehr für {product}, gekauft {opened}</translation>
    </message>
    <message>
      <source>{amount} of sold credit that reductions without a rate may have taken</source>
      <translation>{amount} verkauftes Guthaben, das durch Verringerungen ohne Kurs entfallen sein kann</translation>
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}</source>
      <translation>{amount} für {product}, gekauft {opened}</translation>
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, churned {day}</source>
      <translation>{amount} für {product}, gekauft {opened}, gekündigt {day}</translation>
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, counts until {day}</source>
      <translation>{amount} für {product}, gekauft {opened}, zählt bis {day}</translation>
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, expired {day}</source>
      <translation>{amount} für {product}, gekauft {opened}, verfallen {day}</translation>
    </message>
    <message>
      <source>{amount} of {product}, bought {opened}, expires {day}</source>
      <translation>{amount} für {product}, gekauft {opened}, verfällt {day}</translation>
    </message>
    <message>
      <source>{amount} {currency} of managed MRR without a rate</source>
      <translation>{amount} {currency} betreuter MRR ohne Kurs</translation>
    </message>
    <message>
      <source>{amount} {currency} of sold credit without a rate</source>
      <translation>{amount} {currency} verkauftes Guthaben ohne Kurs</translation>
    </message>
    <message>
      <source>{client} ends: {product}</source>
      <translation>{client} endet: {product}</translation>
    </message>
    <message>
      <source>{client} is not in HubSpot's list any more. It is kept and marked.</source>
      <translation>{client} steht nicht mehr in der Liste von HubSpot. Der Kunde bleibt erhalten und wird markiert.</translation>
    </message>
    <message>
      <source>{client} is not the same record as in the backup. Nothing was changed.</source>
      <translation>{client} ist nicht derselbe Datensatz wie in der Sicherung. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>{client} no longer shares its MRR. The last known one is kept and marked.</source>
      <translation>{client} gibt seinen MRR nicht mehr frei. Der zuletzt bekannte bleibt erhalten und wird markiert.</translation>
    </message>
    <message>
      <source>{client} renews: {product}</source>
      <translation>Verlängerung von {product} bei {client}</translation>
    </message>
    <message>
      <source>{client} was sold, but it is not known when. Add the sale by hand.</source>
      <translation>{client} wurde verkauft, aber es ist nicht bekannt, wann. Tragen Sie den Verkauf von Hand ein.</translation>
    </message>
    <message>
      <source>{client}: {loss}</source>
      <translation>{client}: {loss}</translation>
    </message>
    <message>
      <source>{client}: {retainer}</source>
      <translation>{client}: {retainer}</translation>
    </message>
    <message>
      <source>{client}: {task}</source>
      <translation>{client}: {task}</translation>
    </message>
    <message>
      <source>{column} cannot hold “{text}”</source>
      <translation>In {column} passt „{text}“ nicht</translation>
    </message>
    <message>
      <source>{column} is not the code of a currency</source>
      <translation>{column} ist kein Währungscode</translation>
    </message>
    <message>
      <source>{column} is too large</source>
      <translation>{column} ist zu groß</translation>
    </message>
    <message>
      <source>{column} must not be empty</source>
      <translation>{column} darf nicht leer sein</translation>
    </message>
    <message>
      <source>{currency} is the rule set’s own currency: 100 of it equal 100.</source>
      <translation>{currency} ist die eigene Währung des Regelwerks: 100 davon entsprechen 100.</translation>
    </message>
    <message>
      <source>{currency}: what equals 100 {base} must be above 0.</source>
      <translation>{currency}: Was 100 {base} entspricht, muss über 0 liegen.</translation>
    </message>
    <message>
      <source>{day}: bought {product} for {amount} {currency} a month</source>
      <translation>{day}: {product} gekauft für {amount} {currency} im Monat</translation>
    </message>
    <message>
      <source>{day}: met</source>
      <translation>{day}: erfüllt</translation>
    </message>
    <message>
      <source>{day}: not met</source>
      <translation>{day}: nicht erfüllt</translation>
    </message>
    <message>
      <source>{day}: stopped paying for {product}</source>
      <translation>{day}: zahlt nicht mehr für {product}</translation>
    </message>
    <message>
      <source>{day}: to come</source>
      <translation>{day}: steht noch aus</translation>
    </message>
    <message>
      <source>{day}: unknown, the history does not reach back so far</source>
      <translation>{day}: unbekannt, so weit reicht der Verlauf nicht zurück</translation>
    </message>
    <message>
      <source>{day}: {product} fell by {amount} {currency} a month</source>
      <translation>{day}: {product} um {amount} {currency} im Monat gesunken</translation>
    </message>
    <message>
      <source>{day}: {product} rose by {amount} {currency} a month</source>
      <translation>{day}: {product} um {amount} {currency} im Monat gestiegen</translation>
    </message>
    <message>
      <source>{figure} is unknown, {threshold} is asked for</source>
      <translation>{figure} unbekannt, verlangt: {threshold}</translation>
    </message>
    <message>
      <source>{figure} is {value}, {threshold} is asked for</source>
      <translation>{figure}: {value}, verlangt: {threshold}</translation>
    </message>
    <message>
      <source>{file} could not be opened.</source>
      <translation>{file} ließ sich nicht öffnen.</translation>
    </message>
    <message>
      <source>{file} does not read as rows of text in its encoding. Nothing was imported.</source>
      <translation>{file} lässt sich in ihrer Kodierung nicht als Textzeilen lesen. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>{file} does not say to which client each belongs. Nothing was imported.</source>
      <translation>{file} sagt nicht, zu welchem Kunden jeder gehört. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file} does not say what each costs, how often, and for which client. Nothing was imported.</source>
      <translation>{file} sagt nicht, was jeder kostet, wie oft, und für welchen Kunden. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file} ends in none of: {endings}.</source>
      <translation>{file} endet auf keine dieser Endungen: {endings}.</translation>
    </message>
    <message>
      <source>{file} ends neither in .pdf nor in .xlsx.</source>
      <translation>{file} endet weder auf .pdf noch auf .xlsx.</translation>
    </message>
    <message>
      <source>{file} has a password, or is in the format of before 2007.</source>
      <translation>{file} hat ein Passwort oder das Format von vor 2007.</translation>
    </message>
    <message>
      <source>{file} has more than one column {columns}. Nothing was imported.</source>
      <translation>{file} hat mehr als eine Spalte {columns}. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>{file} has more than {most} MB.</source>
      <translation>{file} hat mehr als {most} MB.</translation>
    </message>
    <message>
      <source>{file} has no column {columns}, which {kind} need. Nothing was imported.</source>
      <translation>{file} hat keine Spalte {columns}, die {kind} brauchen. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file} has {columns}, which fits no column of {kind}. Nothing was imported.</source>
      <translation>{file} enthält {columns}; das passt zu keiner Spalte von {kind}. Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>{file} holds no rows. Nothing was imported.</source>
      <translation>{file} enthält keine Zeilen. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file} is damaged, is not an XLSX workbook, or unpacks to far too much.</source>
      <translation>{file} ist beschädigt, keine XLSX-Arbeitsmappe oder entpackt viel zu groß.</translation>
    </message>
    <message>
      <source>{file} is not a PNG or JPEG picture, or it is damaged.</source>
      <translation>{file} ist kein PNG- oder JPEG-Bild oder ist beschädigt.</translation>
    </message>
    <message>
      <source>{file} is not there, or is not a whole workspace. Nothing was changed.</source>
      <translation>{file} ist nicht da oder kein ganzer Arbeitsbereich. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{file} is the workspace itself; nothing was changed.</source>
      <translation>{file} ist der Arbeitsbereich selbst; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>{file} was changed since, or its disk is failing. It was used all the same.</source>
      <translation>{file} wurde seither verändert, oder der Datenträger ist defekt. Die Datei wurde trotzdem verwendet.</translation>
    </message>
    <message>
      <source>{file}, line {line}, has a date that reads two ways. Nothing was imported.</source>
      <translation>{file}, Zeile {line}, hat ein zweideutiges Datum. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file}, line {line}: {fault}. Nothing was imported.</source>
      <translation>{file}, Zeile {line}: {fault}. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file}: {fault}. Nothing was imported.</source>
      <translation>{file}: {fault}. Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>{file}: {problem}</source>
      <translation>{file}: {problem}</translation>
    </message>
    <message>
      <source>{folder}: {reason}. The workspace itself is as it was.</source>
      <translation>{folder}: {reason}. Der Arbeitsbereich selbst ist unverändert.</translation>
    </message>
    <message>
      <source>{month} begins after {as_of}, the day of the report.</source>
      <translation>{month} beginnt nach dem {as_of}, dem Tag des Berichts.</translation>
    </message>
    <message>
      <source>{mrr} {currency} a month</source>
      <translation>{mrr} {currency} im Monat</translation>
    </message>
    <message>
      <source>{mrr} {currency} a month, not counted: the rule set has no rate</source>
      <translation>{mrr} {currency} im Monat, nicht gezählt: Das Regelwerk hat keinen Kurs</translation>
    </message>
    <message>
      <source>{mrr} {currency} a month, shared by {partners} partners</source>
      <translation>{mrr} {currency} im Monat, geteilt durch {partners} Partner</translation>
    </message>
    <message>
      <source>{next} gap grows to {gap}</source>
      <translation>zu {next} fehlen {gap}</translation>
    </message>
    <message>
      <source>{part} is missing in the database; restore a backup</source>
      <translation>{part} fehlt in der Datenbank; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
      <source>{path} does not exist.</source>
      <translation>{path} existiert nicht.</translation>
    </message>
    <message>
      <source>{path} holds a workspace, which an export would destroy. Nothing was changed.</source>
      <translation>{path} enthält einen Arbeitsbereich, den ein Export zerstören würde. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{path} is missing, or may not be read.</source>
      <translation>{path} fehlt oder darf nicht gelesen werden.</translation>
    </message>
    <message>
      <source>{path} is not a whole workspace; it was left as it is.</source>
      <translation>{path} ist kein vollständiger Arbeitsbereich; nichts wurde daran geändert.</translation>
    </message>
    <message>
      <source>{path} or its folder may not be written, or the disk is full.</source>
      <translation>{path} oder der Ordner ist nicht beschreibbar, oder der Datenträger ist voll.</translation>
    </message>
    <message>
      <source>{path} or its folder may not be written, so nothing was changed.</source>
      <translation>{path} oder der Ordner ist nicht beschreibbar, daher wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{path} was deleted or moved while it was open. Nothing more is written to it.</source>
      <translation>{path} wurde gelöscht oder verschoben, während die Datei geöffnet war. Es wird nichts mehr hineingeschrieben.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of this program; it was not touched.</source>
      <translation>{path} wurde von einer neueren Version dieses Programms geschrieben und blieb unberührt.</translation>
    </message>
    <message>
      <source>{path}-wal belongs to another file; nothing was changed.</source>
      <translation>{path}-wal gehört zu einer anderen Datei; es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{path}: {reason}.</source>
      <translation>{path}: {reason}.</translation>
    </message>
    <message>
      <source>{points} points</source>
      <translation>{points} Punkte</translation>
    </message>
    <message>
      <source>{product} is managed, but has no sold credit</source>
      <translation>{product} wird betreut, hat aber kein Verkaufsguthaben</translation>
    </message>
    <message>
      <source>{product} renews {renews_on}, decide by {due_on}</source>
      <translation>{product} bis {renews_on}, Frist {due_on}</translation>
    </message>
    <message>
      <source>{product} renews {renews_on}, was due {due_on}</source>
      <translation>{product} bis {renews_on}, Frist war {due_on}</translation>
    </message>
    <message>
      <source>{read} clients came, and {before} the last time. Nothing was changed.</source>
      <translation>Es kamen {read} Kunden, beim letzten Mal {before}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>{records} became part of {client}: HubSpot has merged them</source>
      <translation>{records} gehören jetzt zu {client}: HubSpot hat sie zusammengeführt</translation>
    </message>
    <message>
      <source>{records} became part of {client}: it is the company of this client</source>
      <translation>{records} gehört jetzt zu {client}: Es ist das Unternehmen dieses Kunden</translation>
    </message>
    <message>
      <source>{records} became part of {client}: it was typed in before</source>
      <translation>{records} wurde Teil von {client}: dieser Kunde war von Hand eingegeben</translation>
    </message>
    <message>
      <source>{records} have the same Hub ID {value}; if they are one client, join them</source>
      <translation>{records} haben dieselbe Hub-ID {value}; wenn sie ein Kunde sind, führen Sie sie zusammen</translation>
    </message>
    <message>
      <source>{records} have the same domain {value}; if they are one client, join them</source>
      <translation>{records} haben dieselbe Domain {value}; wenn sie ein Kunde sind, führen Sie sie zusammen</translation>
    </message>
    <message>
      <source>{requirement}: {higher} asks for less than {lower}.</source>
      <translation>{requirement}: {higher} verlangt weniger als {lower}.</translation>
    </message>
    <message>
      <source>{share} {currency} a month, your share as HubSpot gives it</source>
      <translation>{share} {currency} im Monat, Ihr Anteil laut HubSpot</translation>
    </message>
    <message>
      <source>{sold} sold, {managed} managed</source>
      <translation>{sold} aus Verkauf, {managed} aus Betreuung</translation>
    </message>
    <message>
      <source>{task}</source>
      <translation>{task}</translation>
    </message>
    <message>
      <source>{text}</source>
      <translation>{text}</translation>
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; yours is unknown</source>
      <translation>{tier} verlangt {threshold} {need}; Ihr Wert ist unbekannt</translation>
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; {value} is {gap} short</source>
      <translation>{tier} verlangt {threshold} {need}; bei {value} fehlen {gap}</translation>
    </message>
    <message>
      <source>{tier} asks for {threshold} {need}; {value} meets it</source>
      <translation>{tier} verlangt {threshold} {need}; {value} erfüllt das</translation>
    </message>
    <message>
      <source>{tier} dollar retention threshold unknown</source>
      <translation>Schwelle von {tier} für die Umsatzbindung (Dollar Retention) unbekannt</translation>
    </message>
    <message>
      <source>{tier} gross revenue retention threshold unknown</source>
      <translation>Schwelle von {tier} für die Bruttoumsatzbindung (GRR) unbekannt</translation>
    </message>
    <message>
      <source>{tier} managed points threshold unknown</source>
      <translation>Schwelle von {tier} für betreute Punkte unbekannt</translation>
    </message>
    <message>
      <source>{tier} managed threshold unknown</source>
      <translation>Schwelle für Betreuung von {tier} unbekannt</translation>
    </message>
    <message>
      <source>{tier} median app usage threshold unknown</source>
      <translation>Schwelle für den Median der App-Nutzung von {tier} unbekannt</translation>
    </message>
    <message>
      <source>{tier} points threshold unknown</source>
      <translation>Schwelle für Punkte von {tier} unbekannt</translation>
    </message>
    <message>
      <source>{tier} sold points threshold unknown</source>
      <translation>Schwelle von {tier} für verkaufte Punkte unbekannt</translation>
    </message>
    <message>
      <source>{tier} sold threshold unknown</source>
      <translation>Schwelle für Verkauf von {tier} unbekannt</translation>
    </message>
    <message>
      <source>{tier} sourced points threshold unknown</source>
      <translation>Schwelle von {tier} für Punkte aus eigenen Abschlüssen unbekannt</translation>
    </message>
    <message>
      <source>{tier} would be lost</source>
      <translation>{tier} ginge verloren</translation>
    </message>
    <message>
      <source>{tier} would be lost, {gap} short</source>
      <translation>{tier} ginge verloren, es fehlen {gap}</translation>
    </message>
    <message>
      <source>{tier} would no longer be certain</source>
      <translation>{tier} wäre nicht mehr sicher</translation>
    </message>
    <message>
      <source>{tier} would still hold</source>
      <translation>{tier} bliebe erhalten</translation>
    </message>
    <message>
      <source>{tier}: the threshold for {need} is unknown</source>
      <translation>{tier}: Die Schwelle für {need} ist unbekannt</translation>
    </message>
    <message>
      <source>{tier}: {requirement} must be 0 or more.</source>
      <translation>{tier}: {requirement} muss 0 oder mehr sein.</translation>
    </message>
    <message>
      <source>{used} of {limit} contacts</source>
      <translation>{used} von {limit} Kontakten</translation>
    </message>
    <message>
      <source>{used} of {limit} core seats</source>
      <translation>{used} von {limit} Core-Plätzen</translation>
    </message>
    <message>
      <source>{used} of {limit} emails of this month, resets on {day}</source>
      <translation>{used} von {limit} E-Mails dieses Monats, neu ab {day}</translation>
    </message>
    <message>
      <source>{used} of {limit} sales seats</source>
      <translation>{used} von {limit} Sales-Plätzen</translation>
    </message>
    <message>
      <source>{used} of {limit} service seats</source>
      <translation>{used} von {limit} Service-Plätzen</translation>
    </message>
    <message>
      <source>{variable} may only name an address on this machine.</source>
      <translation>{variable} darf nur eine Adresse auf diesem Computer nennen.</translation>
    </message>
    <message numerus="yes">
      <source>{words} counts as blank in {column}, in %n row(s)</source>
      <translation>
        <numerusform>{words} gilt in {column} als leer, in %Ln Zeile</numerusform>
        <numerusform>{words} gilt in {column} als leer, in %Ln Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words} is not known in {column} and leaves it open, in %n row(s)</source>
      <translation>
        <numerusform>{words} ist in {column} unbekannt und lässt sie offen, in %Ln Zeile</numerusform>
        <numerusform>{words} ist in {column} unbekannt und lässt sie offen, in %Ln Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>“{address}” is not a single plain email address.</source>
      <translation>„{address}“ ist keine einzelne einfache E-Mail-Adresse.</translation>
    </message>
    <message>
      <source>“{currency}” is not the code of a currency, such as USD.</source>
      <translation>„{currency}“ ist kein Währungscode wie USD.</translation>
    </message>
    <message>
      <source>“{field}” holds a line break, which could add hidden headers.</source>
      <translation>„{field}“ enthält einen Zeilenumbruch, der versteckte Kopfzeilen hinzufügen könnte.</translation>
    </message>
    <message>
      <source>“{file}” was not written by Saved views, or by a later version of it.</source>
      <translation>„{file}“ wurde nicht unter „Ansichten“ exportiert oder stammt aus einer neueren Version.</translation>
    </message>
    <message numerus="yes">
      <source>“{heading}” is not twelve times {column}, which counts, in %n row(s)</source>
      <translation>
        <numerusform>„{heading}“ ist nicht das Zwölffache von {column}, das zählt, in %Ln Zeile</numerusform>
        <numerusform>„{heading}“ ist nicht das Zwölffache von {column}, das zählt, in %Ln Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}” is a column of the program already</source>
      <translation>„{name}“ ist schon eine Spalte des Programms</translation>
    </message>
    <message>
      <source>“{name}” needs at least one choice</source>
      <translation>„{name}“ braucht mindestens eine Auswahl</translation>
    </message>
    <message>
      <source>“{wanted}” is none of: {known}.</source>
      <translation>„{wanted}“ ist keines von: {known}.</translation>
    </message>
    <message>
      <source>“{zone}” is not a time zone. Choose one such as Europe/London.</source>
      <translation>„{zone}“ ist keine Zeitzone. Wählen Sie eine wie Europe/Berlin.</translation>
    </message>
  </context>
  <context>
    <name>MoneyInput</name>
    <message>
      <source>not an amount</source>
      <translation>kein Betrag</translation>
    </message>
  </context>
  <context>
    <name>MoveForm</name>
    <message>
      <source>A churn</source>
      <translation>Kündigung</translation>
    </message>
    <message>
      <source>A new client</source>
      <translation>Neuer Kunde</translation>
    </message>
    <message>
      <source>A new deal</source>
      <translation>Neuer Abschluss</translation>
    </message>
    <message>
      <source>A renewal at another price</source>
      <translation>Verlängerung, neuer Preis</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>An upgrade</source>
      <translation>Upgrade</translation>
    </message>
    <message>
      <source>As the subscription says</source>
      <translation>Laut Abonnement</translation>
    </message>
    <message>
      <source>Assisted</source>
      <translation>Unterstützt</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>In a growth market</source>
      <translation>In einem Wachstumsmarkt</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>MRR added</source>
      <translation>MRR dazu</translation>
    </message>
    <message>
      <source>MRR now</source>
      <translation>MRR jetzt</translation>
    </message>
    <message>
      <source>MRR then</source>
      <translation>MRR dann</translation>
    </message>
    <message>
      <source>Managed by us</source>
      <translation>Von uns betreut</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>Nicht angegeben</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Am</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Sourced by us</source>
      <translation>Eigener Abschluss</translation>
    </message>
  </context>
  <context>
    <name>MrrCriterion</name>
    <message>
      <source>MRR…</source>
      <translation>MRR…</translation>
    </message>
  </context>
  <context>
    <name>NoteDialog</name>
    <message>
      <source>Add a note</source>
      <translation>Notiz hinzufügen</translation>
    </message>
    <message>
      <source>Change a note</source>
      <translation>Notiz ändern</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>What should be remembered about this client?</source>
      <translation>Was ist über diesen Kunden zu merken?</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message numerus="yes">
      <source>%n thing(s) due</source>
      <translation>
        <numerusform>%Ln Sache fällig</numerusform>
        <numerusform>%Ln Sachen fällig</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %Ln weiterer</numerusform>
        <numerusform>und %Ln weitere</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OpeningProgress</name>
    <message>
      <source>Opening the workspace…</source>
      <translation>Arbeitsbereich wird geöffnet…</translation>
    </message>
  </context>
  <context>
    <name>OverlayPage</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
  </context>
  <context>
    <name>OwnColumns</name>
    <message numerus="yes">
      <source>%n imported</source>
      <translation>
        <numerusform>%Ln importiert</numerusform>
        <numerusform>%Ln importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n imported value(s) stay with the imported data.</source>
      <translation>
        <numerusform>%Ln importierter Wert bleibt bei den importierten Daten.</numerusform>
        <numerusform>%Ln importierte Werte bleiben bei den importierten Daten.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed</source>
      <translation>
        <numerusform>%Ln eingegeben</numerusform>
        <numerusform>%Ln eingegeben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed value(s) of {name} go with it.</source>
      <translation>
        <numerusform>%Ln eingegebener Wert von {name} geht damit verloren.</numerusform>
        <numerusform>%Ln eingegebene Werte von {name} gehen damit verloren.</numerusform>
      </translation>
    </message>
    <message>
      <source>Amount with currency</source>
      <translation>Betrag mit Währung</translation>
    </message>
    <message>
      <source>Choice</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>Remove column {name}</source>
      <translation>Spalte {name} entfernen</translation>
    </message>
    <message>
      <source>Retainer</source>
      <translation>Retainer</translation>
    </message>
    <message>
      <source>Retainer ends on</source>
      <translation>Retainer endet am</translation>
    </message>
    <message>
      <source>Retainer notice by</source>
      <translation>Retainer kündbar bis</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Yes or no</source>
      <translation>Ja oder nein</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
  </context>
  <context>
    <name>OwnerDialog</name>
    <message>
      <source>&amp;User to notify</source>
      <translation>&amp;Zu benachrichtigen</translation>
    </message>
    <message>
      <source>Account &amp;default</source>
      <translation>&amp;Vorgabe des Kontos</translation>
    </message>
    <message>
      <source>Account default</source>
      <translation>Vorgabe des Kontos</translation>
    </message>
    <message>
      <source>As the data or the account's default say</source>
      <translation>Wie in den Daten oder der Vorgabe des Kontos</translation>
    </message>
    <message>
      <source>Communication owner</source>
      <translation>Zuständig für Kommunikation</translation>
    </message>
    <message>
      <source>For this &amp;client</source>
      <translation>Für diesen &amp;Kunden</translation>
    </message>
    <message>
      <source>For this client</source>
      <translation>Für diesen Kunden</translation>
    </message>
    <message>
      <source>Kept here only: nothing changes in HubSpot, and imports leave it as it is.</source>
      <translation>Nur hier gespeichert: In HubSpot ändert sich nichts, und Importe lassen es, wie es ist.</translation>
    </message>
    <message>
      <source>Name or address (optional)</source>
      <translation>Name oder Adresse (optional)</translation>
    </message>
    <message>
      <source>Not set</source>
      <translation>Nicht gesetzt</translation>
    </message>
    <message>
      <source>User to notify</source>
      <translation>Zu benachrichtigen</translation>
    </message>
  </context>
  <context>
    <name>PageView</name>
    <message>
      <source>This link of the user guide does not lead to HubSpot.</source>
      <translation>Dieser Link des Handbuchs führt nicht zu HubSpot.</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message numerus="yes">
      <source>%n result(s)</source>
      <translation>
        <numerusform>%Ln Ergebnis</numerusform>
        <numerusform>%Ln Ergebnisse</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Zuletzt</translation>
    </message>
    <message>
      <source>Search clients, contacts, products, months, notes and commands</source>
      <translation>Kunden, Kontakte, Produkte, Monate, Notizen und Befehle suchen</translation>
    </message>
    <message>
      <source>Search everywhere</source>
      <translation>Überall suchen</translation>
    </message>
    <message>
      <source>Search results</source>
      <translation>Suchergebnisse</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Nothing else changes.</source>
      <translation>Sonst ändert sich nichts.</translation>
    </message>
    <message>
      <source>Store this</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>What the last sync changed</source>
      <translation>Was der letzte Sync geändert hat</translation>
    </message>
    <message>
      <source>What the sync would change</source>
      <translation>Was die Synchronisierung ändern würde</translation>
    </message>
    <message>
      <source>{read} clients: {added} new, {changed} changed, {missing} missing</source>
      <translation>{read} Kunden: {added} neu, {changed} geändert, {missing} fehlen</translation>
    </message>
  </context>
  <context>
    <name>PlannerCard</name>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source>By {day}: nothing more to sell</source>
      <translation>Bis {day}: nichts mehr zu verkaufen</translation>
    </message>
    <message>
      <source>By {day}: unknown</source>
      <translation>Bis {day}: unbekannt</translation>
    </message>
    <message>
      <source>By {day}: {missing} more</source>
      <translation>Bis {day}: noch {missing}</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>Prüftage</translation>
    </message>
    <message>
      <source>Expires before it</source>
      <translation>Verfall davor</translation>
    </message>
    <message>
      <source>No sale removes: {why}</source>
      <translation>Durch Verkäufe nicht zu beheben: {why}</translation>
    </message>
    <message>
      <source>On the way to {day}, without new sales</source>
      <translation>Auf dem Weg zum {day}, ohne neue Verkäufe</translation>
    </message>
    <message>
      <source>The highest tier is reached</source>
      <translation>Die höchste Stufe ist erreicht</translation>
    </message>
    <message>
      <source>Tier on that day</source>
      <translation>Stufe an diesem Tag</translation>
    </message>
    <message>
      <source>To reach {tier}</source>
      <translation>Um {tier} zu erreichen</translation>
    </message>
    <message>
      <source>cannot be judged</source>
      <translation>nicht zu beurteilen</translation>
    </message>
  </context>
  <context>
    <name>Playbook</name>
    <message>
      <source>Have the renewal of {product} decided today</source>
      <translation>Verlängerung von {product} heute entscheiden lassen</translation>
    </message>
    <message>
      <source>Prepare the renewal of {product}: usage, seats, price</source>
      <translation>Verlängerung von {product} vorbereiten: Nutzung, Plätze, Preis</translation>
    </message>
    <message>
      <source>Talk to the client about the renewal of {product}</source>
      <translation>Mit dem Kunden über die Verlängerung von {product} sprechen</translation>
    </message>
  </context>
  <context>
    <name>PlaybookDialog</name>
    <message>
      <source>Add a task</source>
      <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
      <source>Back to the usual ones</source>
      <translation>Zurück zu den üblichen</translation>
    </message>
    <message>
      <source>Clients without these tasks</source>
      <translation>Kunden ohne diese Aufgaben</translation>
    </message>
    <message>
      <source>Each task is made by itself a week before its day, for every renewal that is not decided. {product} stands for the product.</source>
      <translation>Jede Aufgabe entsteht von selbst eine Woche vor ihrem Tag, für jede Verlängerung, die nicht entschieden ist. {product} steht für das Produkt.</translation>
    </message>
    <message>
      <source>Leave out a client</source>
      <translation>Einen Kunden ausnehmen</translation>
    </message>
    <message>
      <source>Leave out a client: type a part of its name</source>
      <translation>Einen Kunden ausnehmen: einen Teil des Namens eingeben</translation>
    </message>
    <message>
      <source>Make tasks again</source>
      <translation>Wieder Aufgaben anlegen</translation>
    </message>
    <message>
      <source>No client is left out.</source>
      <translation>Kein Kunde ist ausgenommen.</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Tasks before renewals</source>
      <translation>Aufgaben vor Verlängerungen</translation>
    </message>
  </context>
  <context>
    <name>PointsBreakdown</name>
    <message>
      <source>Assisted</source>
      <translation>Unterstützt</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>HubSpot’s own, {day}</source>
      <translation>Laut HubSpot, {day}</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Origin not stated</source>
      <translation>Herkunft unbekannt</translation>
    </message>
    <message>
      <source>Sourced</source>
      <translation>Eigene Abschlüsse</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>day unknown</source>
      <translation>Tag unbekannt</translation>
    </message>
    <message>
      <source>not limited</source>
      <translation>nicht begrenzt</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
  </context>
  <context>
    <name>PrintActions</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln Kunde</numerusform>
        <numerusform>%Ln Kunden</numerusform>
      </translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>There is nothing to print here: open the clients or a client.</source>
      <translation>Hier gibt es nichts zu drucken: Öffnen Sie die Kunden oder einen Kunden.</translation>
    </message>
    <message>
      <source>{title} was handed to the printer</source>
      <translation>{title} wurde an den Drucker übergeben</translation>
    </message>
  </context>
  <context>
    <name>ProgrammeCard</name>
    <message>
      <source>Amounts without a currency are in</source>
      <translation>Beträge ohne Währung sind in</translation>
    </message>
    <message>
      <source>Choose the partner programme</source>
      <translation>Partnerprogramm wählen</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Programme</source>
      <translation>Programm</translation>
    </message>
    <message>
      <source>Use this programme</source>
      <translation>Dieses Programm verwenden</translation>
    </message>
    <message>
      <source>Which partner programme are you in?</source>
      <translation>An welchem Partnerprogramm nehmen Sie teil?</translation>
    </message>
    <message>
      <source>Your currency</source>
      <translation>Ihre Währung</translation>
    </message>
    <message>
      <source>Your tier is judged by the rules of one programme, and HubSpot shows its thresholds to partners alone. Type in those that you see in your partner portal; a question mark stands for unknown.</source>
      <translation>Ihre Stufe wird nach den Regeln eines Programms beurteilt, dessen Schwellen HubSpot nur Partnern zeigt. Tragen Sie ein, was in Ihrem Partnerportal steht; ein Fragezeichen steht für unbekannt.</translation>
    </message>
    <message>
      <source>{source} · how sure: {sure}</source>
      <translation>{source} · wie sicher: {sure}</translation>
    </message>
    <message>
      <source>“{text}” is not a number.</source>
      <translation>„{text}“ ist keine Zahl.</translation>
    </message>
  </context>
  <context>
    <name>PromptDialog</name>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
  </context>
  <context>
    <name>PutOffDialog</name>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Put off</source>
      <translation>Zurückstellen</translation>
    </message>
    <message>
      <source>{client} comes back to the list on:</source>
      <translation>{client} steht wieder auf der Liste am:</translation>
    </message>
  </context>
  <context>
    <name>Recovery</name>
    <message>
      <source>Restore backup</source>
      <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
      <source>Restoring the backup</source>
      <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
      <source>Save the book</source>
      <translation>Daten speichern</translation>
    </message>
    <message>
      <source>Workspaces (*{ending})</source>
      <translation>Arbeitsbereiche (*{ending})</translation>
    </message>
    <message>
      <source>Workspaces (*{ending});;All files (*)</source>
      <translation>Arbeitsbereiche (*{ending});;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>RecoveryPage</name>
    <message numerus="yes">
      <source>%n client(s), with ended ones</source>
      <translation>
        <numerusform>%Ln Kunde, auch beendete</numerusform>
        <numerusform>%Ln Kunden, auch beendete</numerusform>
      </translation>
    </message>
    <message>
      <source>Another backup…</source>
      <translation>Andere Sicherung…</translation>
    </message>
    <message>
      <source>Choose a backup. The damaged file is kept beside it.</source>
      <translation>Wählen Sie eine Sicherung. Die beschädigte Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Dateien importieren…</translation>
    </message>
    <message>
      <source>Open another workspace…</source>
      <translation>Anderen Arbeitsbereich öffnen…</translation>
    </message>
    <message>
      <source>Restore {name} of {written}</source>
      <translation>{name} vom {written} wiederherstellen</translation>
    </message>
    <message>
      <source>Restore {written} ({reason})</source>
      <translation>{written} ({reason}) wiederherstellen</translation>
    </message>
    <message>
      <source>Start empty</source>
      <translation>Leer beginnen</translation>
    </message>
    <message>
      <source>There is no backup beside it. The damaged file is kept whatever you choose.</source>
      <translation>Daneben liegt keine Sicherung. Die beschädigte Datei bleibt in jedem Fall erhalten.</translation>
    </message>
    <message>
      <source>What is in each backup…</source>
      <translation>Was in jeder Sicherung ist…</translation>
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>vor %Ln Tag</numerusform>
        <numerusform>vor %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a task</source>
      <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Change a task</source>
      <translation>Aufgabe ändern</translation>
    </message>
    <message>
      <source>Change the tasks before renewals</source>
      <translation>Aufgaben vor Verlängerungen ändern</translation>
    </message>
    <message>
      <source>Contact tier upgrade · {product}</source>
      <translation>Höhere Kontaktstufe · {product}</translation>
    </message>
    <message>
      <source>Decide the contact tier upgrade · {product}</source>
      <translation>Höhere Kontaktstufe entscheiden · {product}</translation>
    </message>
    <message>
      <source>Decide the email overage · {product}</source>
      <translation>E-Mail-Überschreitung entscheiden · {product}</translation>
    </message>
    <message>
      <source>Decide the renewal · {product}</source>
      <translation>Verlängerung entscheiden · {product}</translation>
    </message>
    <message>
      <source>Delete a task</source>
      <translation>Aufgabe löschen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>Email overage · {product}</source>
      <translation>E-Mail-Überschreitung · {product}</translation>
    </message>
    <message>
      <source>Ends · {product}</source>
      <translation>Endet · {product}</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Überfällig</translation>
    </message>
    <message>
      <source>Renewals</source>
      <translation>Verlängerungen</translation>
    </message>
    <message>
      <source>Renews · {product}</source>
      <translation>Verlängerung · {product}</translation>
    </message>
    <message>
      <source>Take a task up again</source>
      <translation>Aufgabe wieder aufnehmen</translation>
    </message>
    <message>
      <source>Tasks</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <source>Tick off a task</source>
      <translation>Aufgabe abhaken</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %Ln Tag</numerusform>
        <numerusform>in %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>morgen</translation>
    </message>
  </context>
  <context>
    <name>RemindersPage</name>
    <message>
      <source>Add a task…</source>
      <translation>Neue Aufgabe…</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>No task is open</source>
      <translation>Keine Aufgabe ist offen</translation>
    </message>
    <message>
      <source>Not done yet</source>
      <translation>Noch nicht erledigt</translation>
    </message>
    <message>
      <source>Nothing is done yet</source>
      <translation>Noch nichts ist erledigt</translation>
    </message>
    <message>
      <source>Nothing is due</source>
      <translation>Nichts ist fällig</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>Erinnerungen</translation>
    </message>
    <message>
      <source>Renewals and their decisions, tier reviews and your tasks are listed here, day by day.</source>
      <translation>Verlängerungen und ihre Entscheidungen, Stufenprüfungen und Ihre Aufgaben stehen hier, Tag für Tag.</translation>
    </message>
    <message>
      <source>Tasks are what you set yourself to do, by some day.</source>
      <translation>Aufgaben sind, was Sie sich bis zu einem Tag vornehmen.</translation>
    </message>
    <message>
      <source>Tasks before renewals…</source>
      <translation>Aufgaben vor Verlängerungen…</translation>
    </message>
    <message>
      <source>The next {days} days</source>
      <translation>Die nächsten {days} Tage</translation>
    </message>
    <message>
      <source>What is due</source>
      <translation>Was fällig ist</translation>
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Put {file} in the place of this workspace?</source>
      <translation>Diesen Arbeitsbereich durch {file} ersetzen?</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore backup</source>
      <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
      <source>Restoring the backup</source>
      <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
      <source>The workspace as it is now is kept beside it, as {kept}.</source>
      <translation>Der jetzige Arbeitsbereich bleibt daneben als {kept} erhalten.</translation>
    </message>
    <message>
      <source>Workspaces (*.partner);;All files (*)</source>
      <translation>Arbeitsbereiche (*.partner);;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message>
      <source>As for the client</source>
      <translation>Wie beim Kunden</translation>
    </message>
    <message>
      <source>As the data says ({status})</source>
      <translation>Wie in den Daten ({status})</translation>
    </message>
    <message>
      <source>Change the communication owner</source>
      <translation>Zuständigkeit für die Kommunikation ändern</translation>
    </message>
    <message>
      <source>Communication owner</source>
      <translation>Zuständig für Kommunikation</translation>
    </message>
  </context>
  <context>
    <name>RowButton</name>
    <message>
      <source>Actions</source>
      <translation>Aktionen</translation>
    </message>
    <message>
      <source>Actions for {client}</source>
      <translation>Aktionen für {client}</translation>
    </message>
  </context>
  <context>
    <name>RowList</name>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy block</source>
      <translation>Block kopieren</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
  </context>
  <context>
    <name>RowsCard</name>
    <message>
      <source>All months</source>
      <translation>Alle Monate</translation>
    </message>
    <message>
      <source>Gained</source>
      <translation>Gewonnen</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Verloren</translation>
    </message>
    <message>
      <source>No credit counts at the end of this month. What was sold has expired, churned or not begun.</source>
      <translation>Am Ende dieses Monats zählt kein Guthaben. Verkauftes ist verfallen, gekündigt oder hat nicht begonnen.</translation>
    </message>
    <message>
      <source>No sale is recorded. Import credit events (Ctrl+I) to see which clients the credit is of.</source>
      <translation>Kein Verkauf ist erfasst. Importieren Sie Guthabenereignisse (Strg+I), um zu sehen, von welchen Kunden das Guthaben stammt.</translation>
    </message>
    <message>
      <source>Nothing expired, churned or decreased in these months. Choose another month in the chart.</source>
      <translation>In diesen Monaten ist nichts verfallen, gekündigt oder gesunken. Wählen Sie einen anderen Monat im Diagramm.</translation>
    </message>
    <message>
      <source>Nothing here could be converted. Sales in currencies without a rate are left out.</source>
      <translation>Nichts davon ließ sich umrechnen. Verkäufe in Währungen ohne Kurs sind nicht enthalten.</translation>
    </message>
    <message>
      <source>Nothing was sold or increased in these months. Choose another month in the chart.</source>
      <translation>In diesen Monaten wurde nichts verkauft oder erhöht. Wählen Sie einen anderen Monat im Diagramm.</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>Which credit</source>
      <translation>Welches Guthaben</translation>
    </message>
    <message>
      <source>only {movements}</source>
      <translation>nur {movements}</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
  </context>
  <context>
    <name>RuleDetails</name>
    <message>
      <source>A valid certificate</source>
      <translation>Ein gültiges Zertifikat</translation>
    </message>
    <message>
      <source>Apps that count</source>
      <translation>Apps, die zählen</translation>
    </message>
    <message>
      <source>Apps that count: one a line, with its other names after =</source>
      <translation>Apps, die zählen: eine je Zeile, weitere Namen nach =</translation>
    </message>
    <message>
      <source>Assisted</source>
      <translation>Unterstützt</translation>
    </message>
    <message>
      <source>Between the two rates</source>
      <translation>Zwischen den beiden Sätzen</translation>
    </message>
    <message>
      <source>Each tier asks for</source>
      <translation>Jede Stufe verlangt</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Points per 100 of the rule set’s own currency</source>
      <translation>Punkte je 100 der Währung des Regelwerks</translation>
    </message>
    <message>
      <source>Sales of unstated origin count as</source>
      <translation>Abschlüsse ohne Herkunft zählen als</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Verkauft</translation>
    </message>
    <message>
      <source>Sourced</source>
      <translation>Eigene Abschlüsse</translation>
    </message>
    <message>
      <source>Sourced, first sold since the day</source>
      <translation>Eigener Abschluss, erstmals verkauft seit dem Tag</translation>
    </message>
    <message>
      <source>The day</source>
      <translation>Der Tag</translation>
    </message>
    <message>
      <source>Times in growth markets</source>
      <translation>Faktor in Wachstumsmärkten</translation>
    </message>
  </context>
  <context>
    <name>RulesComparison</name>
    <message>
      <source>Comparison</source>
      <translation>Vergleich</translation>
    </message>
  </context>
  <context>
    <name>RulesDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Change a rule set</source>
      <translation>Regelwerk ändern</translation>
    </message>
    <message>
      <source>Choose a rule set</source>
      <translation>Regelwerk wählen</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>Vergleichen mit</translation>
    </message>
    <message>
      <source>Copy a rule set</source>
      <translation>Regelwerk kopieren</translation>
    </message>
    <message>
      <source>Copy the rule set</source>
      <translation>Regelwerk kopieren</translation>
    </message>
    <message>
      <source>Copy…</source>
      <translation>Kopieren…</translation>
    </message>
    <message>
      <source>Delete the rule set {title}?</source>
      <translation>Das Regelwerk {title} löschen?</translation>
    </message>
    <message>
      <source>Delete this rule set</source>
      <translation>Dieses Regelwerk löschen</translation>
    </message>
    <message>
      <source>Discard changes</source>
      <translation>Änderungen verwerfen</translation>
    </message>
    <message>
      <source>Discard your changes to {title}?</source>
      <translation>Ihre Änderungen an {title} verwerfen?</translation>
    </message>
    <message>
      <source>Export as a file…</source>
      <translation>Als Datei exportieren…</translation>
    </message>
    <message>
      <source>Export the rule set</source>
      <translation>Regelwerk exportieren</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Import a rule set</source>
      <translation>Regelwerk importieren</translation>
    </message>
    <message>
      <source>Import from a file…</source>
      <translation>Aus Datei importieren…</translation>
    </message>
    <message>
      <source>It is in use: the tier is then judged by the default rule set.</source>
      <translation>Es wird verwendet: Die Stufe wird danach mit dem Standardregelwerk beurteilt.</translation>
    </message>
    <message>
      <source>Name of the copy</source>
      <translation>Name der Kopie</translation>
    </message>
    <message>
      <source>Nothing was changed here yet.</source>
      <translation>Hier wurde noch nichts geändert.</translation>
    </message>
    <message>
      <source>Points and apps</source>
      <translation>Punkte und Apps</translation>
    </message>
    <message>
      <source>Rule set</source>
      <translation>Regelwerk</translation>
    </message>
    <message>
      <source>Rule set files</source>
      <translation>Dateien von Regelwerken</translation>
    </message>
    <message>
      <source>Rule sets</source>
      <translation>Regelwerke</translation>
    </message>
    <message>
      <source>Rule sets (*.toml)</source>
      <translation>Regelwerke (*.toml)</translation>
    </message>
    <message>
      <source>Save changes</source>
      <translation>Änderungen speichern</translation>
    </message>
    <message>
      <source>The rule set is then again as it came with the program.</source>
      <translation>Das Regelwerk ist danach wieder so, wie es mit dem Programm kam.</translation>
    </message>
    <message>
      <source>Thresholds and rates</source>
      <translation>Schwellen und Kurse</translation>
    </message>
    <message>
      <source>Use this one</source>
      <translation>Dieses nutzen</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>in Gebrauch</translation>
    </message>
    <message>
      <source>{source} · how sure: {sure}</source>
      <translation>{source} · wie sicher: {sure}</translation>
    </message>
    <message>
      <source>{title} (ours)</source>
      <translation>{title} (eigenes)</translation>
    </message>
  </context>
  <context>
    <name>RulesEditor</name>
    <message>
      <source>A decrease takes from</source>
      <translation>Eine Verringerung mindert</translation>
    </message>
    <message>
      <source>A rate needs its currency, and points need numbers.</source>
      <translation>Ein Kurs braucht seine Währung, und Punkte brauchen Zahlen.</translation>
    </message>
    <message>
      <source>Credit expires by</source>
      <translation>Guthaben verfällt nach</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Equals 100 {base}</source>
      <translation>Entspricht 100 {base}</translation>
    </message>
    <message>
      <source>Expires by</source>
      <translation>Verfällt nach</translation>
    </message>
    <message>
      <source>Fixed rates</source>
      <translation>Feste Kurse</translation>
    </message>
    <message>
      <source>Fixed rates: what equals 100 of the rule set's own currency</source>
      <translation>Feste Kurse: was 100 der eigenen Währung des Regelwerks entspricht</translation>
    </message>
    <message>
      <source>“{text}” is not a number; a question mark stands for unknown.</source>
      <translation>„{text}“ ist keine Zahl; ein Fragezeichen steht für unbekannt.</translation>
    </message>
  </context>
  <context>
    <name>SampleSteps</name>
    <message>
      <source>clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>earlier days</source>
      <translation>frühere Tage</translation>
    </message>
    <message>
      <source>import</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>totals</source>
      <translation>Summen</translation>
    </message>
  </context>
  <context>
    <name>ScenariosButton</name>
    <message>
      <source>Apply</source>
      <translation>Anwenden</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name des Szenarios</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <source>Save the scenario</source>
      <translation>Szenario speichern</translation>
    </message>
    <message>
      <source>Scenarios</source>
      <translation>Szenarien</translation>
    </message>
    <message>
      <source>managed</source>
      <translation>aus Betreuung</translation>
    </message>
    <message>
      <source>sold</source>
      <translation>aus Verkauf</translation>
    </message>
  </context>
  <context>
    <name>Search</name>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakte</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Monate</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produkte</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Team</translation>
    </message>
    <message>
      <source>Team member</source>
      <translation>Teammitglied</translation>
    </message>
  </context>
  <context>
    <name>SearchController</name>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Sold credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search clients, contacts, products</source>
      <translation>Kunden, Kontakte, Produkte suchen</translation>
    </message>
    <message>
      <source>Search everywhere</source>
      <translation>Überall suchen</translation>
    </message>
    <message>
      <source>Search everywhere ({keys})</source>
      <translation>Überall suchen ({keys})</translation>
    </message>
  </context>
  <context>
    <name>SelectAllBox</name>
    <message>
      <source>Select all clients</source>
      <translation>Alle Kunden auswählen</translation>
    </message>
    <message>
      <source>Select all clients (Ctrl+A)</source>
      <translation>Alle Kunden auswählen (Strg+A)</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>Clear the selection</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Clear the selection (Esc)</source>
      <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
      <source>Email each…</source>
      <translation>E-Mail an jeden…</translation>
    </message>
    <message>
      <source>End services…</source>
      <translation>Betreuung beenden…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>No renewal of them is known.</source>
      <translation>Von keinem ist eine Verlängerung bekannt.</translation>
    </message>
    <message>
      <source>None of them has an address.</source>
      <translation>Von keinem ist eine Adresse bekannt.</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Zuständig</translation>
    </message>
    <message>
      <source>Renewal status</source>
      <translation>Verlängerungsstatus</translation>
    </message>
    <message>
      <source>Selected clients</source>
      <translation>Ausgewählte Kunden</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Schlagwort</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Task…</source>
      <translation>Aufgabe…</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Low engagement: renewal counts as soon within</source>
      <translation>Niedriges Engagement: Verlängerung innerhalb von</translation>
    </message>
    <message>
      <source>Notify me on the desktop, once a day, of what is due</source>
      <translation>Einmal am Tag auf dem Desktop melden, was fällig ist</translation>
    </message>
    <message>
      <source>Notify me when there is a newer version</source>
      <translation>Melden, wenn es eine neuere Version gibt</translation>
    </message>
    <message>
      <source>Programme rules</source>
      <translation>Programmregeln</translation>
    </message>
    <message>
      <source>Renewal decisions are due</source>
      <translation>Entscheidungen sind fällig</translation>
    </message>
    <message>
      <source>Sync with HubSpot every day after 08:00</source>
      <translation>Täglich nach 08:00 Uhr mit HubSpot synchronisieren</translation>
    </message>
    <message>
      <source>Warn when emails reach</source>
      <translation>Bei E-Mails warnen ab</translation>
    </message>
    <message>
      <source>Warn when marketing contacts reach</source>
      <translation>Bei Marketingkontakten warnen ab</translation>
    </message>
    <message>
      <source>Which owner I am</source>
      <translation>Welcher Zuständige ich bin</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source> days</source>
      <translation> Tagen</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ahead</source>
      <translation>
        <numerusform>%Ln Tag vorher</numerusform>
        <numerusform>%Ln Tage vorher</numerusform>
      </translation>
    </message>
    <message>
      <source>Alerts</source>
      <translation>Hinweise</translation>
    </message>
    <message>
      <source>Another rule set recounts all credit; what was recorded stays as it is.</source>
      <translation>Ein anderes Regelwerk zählt alles Guthaben neu; Erfasstes bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Change the alerts</source>
      <translation>Hinweise ändern</translation>
    </message>
    <message>
      <source>Change the settings</source>
      <translation>Einstellungen ändern</translation>
    </message>
    <message>
      <source>Changes when you restart the program</source>
      <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Choose a rule set</source>
      <translation>Regelwerk wählen</translation>
    </message>
    <message>
      <source>Connect to HubSpot…</source>
      <translation>Mit HubSpot verbinden…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>HubSpot</source>
      <translation>HubSpot</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Looks at this address once a day, and sends nothing about you. Nothing is installed.</source>
      <translation>Sieht einmal am Tag bei dieser Adresse nach und sendet nichts über Sie. Nichts wird installiert.</translation>
    </message>
    <message>
      <source>Me</source>
      <translation>Ich</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>Erinnerungen</translation>
    </message>
    <message>
      <source>Say which owner I am</source>
      <translation>Angeben, wer ich bin</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>This desktop cannot show notifications.</source>
      <translation>Diese Arbeitsumgebung zeigt keine Benachrichtigungen.</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Neue Versionen</translation>
    </message>
    <message>
      <source>Where new versions are announced</source>
      <translation>Wo neue Versionen angekündigt werden</translation>
    </message>
  </context>
  <context>
    <name>SideSheet</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
  </context>
  <context>
    <name>SyncController</name>
    <message>
      <source>Accept them</source>
      <translation>Akzeptieren</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Not synced: the keychain does not give the key</source>
      <translation>Nicht synchronisiert: Der Schlüsselbund gibt den Schlüssel nicht heraus</translation>
    </message>
    <message>
      <source>Not synced: {reason}</source>
      <translation>Nicht synchronisiert: {reason}</translation>
    </message>
    <message>
      <source>Storing what came from HubSpot</source>
      <translation>Daten von HubSpot werden gespeichert</translation>
    </message>
    <message>
      <source>Sync with HubSpot</source>
      <translation>Mit HubSpot synchronisieren</translation>
    </message>
    <message>
      <source>Synced with HubSpot</source>
      <translation>Mit HubSpot synchronisiert</translation>
    </message>
    <message numerus="yes">
      <source>Synced with HubSpot; %n finding(s)</source>
      <translation>
        <numerusform>Mit HubSpot synchronisiert; %Ln Befund</numerusform>
        <numerusform>Mit HubSpot synchronisiert; %Ln Befunde</numerusform>
      </translation>
    </message>
    <message>
      <source>Syncing with HubSpot</source>
      <translation>Synchronisierung mit HubSpot läuft</translation>
    </message>
  </context>
  <context>
    <name>SyncStages</name>
    <message>
      <source>account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>companies</source>
      <translation>Firmen</translation>
    </message>
    <message>
      <source>history of MRR</source>
      <translation>MRR-Verlauf</translation>
    </message>
    <message>
      <source>links to companies</source>
      <translation>Verknüpfungen mit Firmen</translation>
    </message>
    <message>
      <source>owners</source>
      <translation>Zuständige</translation>
    </message>
    <message>
      <source>properties</source>
      <translation>Eigenschaften</translation>
    </message>
  </context>
  <context>
    <name>TagDialog</name>
    <message>
      <source>Add a tag</source>
      <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
      <source>One or a few words</source>
      <translation>Ein oder wenige Wörter</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Schlagwort</translation>
    </message>
  </context>
  <context>
    <name>TakingBack</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Rows it added go, and fields it changed get their earlier values back. What you typed in here stays.</source>
      <translation>Hinzugefügte Zeilen verschwinden, geänderte Felder erhalten ihre früheren Werte. Was Sie hier eingegeben haben, bleibt.</translation>
    </message>
    <message>
      <source>Take an import back</source>
      <translation>Import zurücknehmen</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take the last import back: {files}, {day}?</source>
      <translation>Letzten Import zurücknehmen: {files}, {day}?</translation>
    </message>
    <message>
      <source>Take this import back: {files}, {day}?</source>
      <translation>Diesen Import zurücknehmen: {files}, {day}?</translation>
    </message>
    <message>
      <source>Taking the import back</source>
      <translation>Nimmt den Import zurück</translation>
    </message>
    <message>
      <source>last import: {files}, {day}</source>
      <translation>letzter Import: {files}, {day}</translation>
    </message>
  </context>
  <context>
    <name>TaskDialog</name>
    <message>
      <source>&amp;Client</source>
      <translation>&amp;Kunde</translation>
    </message>
    <message>
      <source>&amp;Due on</source>
      <translation>&amp;Fällig am</translation>
    </message>
    <message>
      <source>&amp;Task</source>
      <translation>&amp;Aufgabe</translation>
    </message>
    <message>
      <source>Change the task</source>
      <translation>Aufgabe ändern</translation>
    </message>
    <message>
      <source>New task</source>
      <translation>Neue Aufgabe</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>What is to be done</source>
      <translation>Was zu tun ist</translation>
    </message>
  </context>
  <context>
    <name>TasksDialog</name>
    <message>
      <source>&amp;Due on</source>
      <translation>&amp;Fällig am</translation>
    </message>
    <message>
      <source>&amp;Task</source>
      <translation>&amp;Aufgabe</translation>
    </message>
    <message>
      <source>New tasks</source>
      <translation>Neue Aufgaben</translation>
    </message>
    <message>
      <source>What is to be done</source>
      <translation>Was zu tun ist</translation>
    </message>
  </context>
  <context>
    <name>Team</name>
    <message>
      <source>(no subject)</source>
      <translation>(kein Betreff)</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>now {time} there</source>
      <translation>dort jetzt {time}</translation>
    </message>
  </context>
  <context>
    <name>TeamTab</name>
    <message>
      <source>Add a team member</source>
      <translation>Teammitglied hinzufügen</translation>
    </message>
    <message>
      <source>Add a team member…</source>
      <translation>Teammitglied hinzufügen…</translation>
    </message>
    <message>
      <source>Add {name} to the team</source>
      <translation>{name} zum Team hinzufügen</translation>
    </message>
    <message>
      <source>Copied {address}</source>
      <translation>{address} kopiert</translation>
    </message>
    <message>
      <source>Earlier members…</source>
      <translation>Frühere Mitglieder…</translation>
    </message>
    <message>
      <source>Edit a team member</source>
      <translation>Teammitglied bearbeiten</translation>
    </message>
    <message>
      <source>Edit {name}</source>
      <translation>{name} bearbeiten</translation>
    </message>
    <message>
      <source>Handed to your mail program: {address}. If it does not open, copy the address.</source>
      <translation>An Ihr Mailprogramm übergeben: {address}. Öffnet es sich nicht, kopieren Sie die Adresse.</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Replace {name}</source>
      <translation>{name} ersetzen</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Team</translation>
    </message>
  </context>
  <context>
    <name>ThresholdsTable</name>
    <message>
      <source>Add a tier above</source>
      <translation>Stufe darüber hinzufügen</translation>
    </message>
    <message>
      <source>Remove this tier</source>
      <translation>Diese Stufe entfernen</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Schwellen</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
  </context>
  <context>
    <name>Tier</name>
    <message>
      <source>% GRR</source>
      <translation>% GRR</translation>
    </message>
    <message>
      <source>% dollar retention</source>
      <translation>% Umsatzbindung</translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln Kunde</numerusform>
        <numerusform>%Ln Kunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without data</source>
      <translation>
        <numerusform>%Ln Kunde ohne Daten</numerusform>
        <numerusform>%Ln Kunden ohne Daten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) left</source>
      <translation>
        <numerusform>noch %Ln Tag</numerusform>
        <numerusform>noch %Ln Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n movement(s)</source>
      <translation>
        <numerusform>%Ln Bewegung</numerusform>
        <numerusform>%Ln Bewegungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sale(s) that still count</source>
      <translation>
        <numerusform>%Ln Verkauf, der noch zählt</numerusform>
        <numerusform>%Ln Verkäufe, die noch zählen</numerusform>
      </translation>
    </message>
    <message>
      <source>A decrease takes from</source>
      <translation>Eine Verringerung mindert</translation>
    </message>
    <message>
      <source>All that was sold is in currencies without a rate: its credit is unknown.</source>
      <translation>Alle Verkäufe sind in Währungen ohne Kurs: Ihr Guthaben ist unbekannt.</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Cannot be judged</source>
      <translation>Nicht zu beurteilen</translation>
    </message>
    <message>
      <source>Certificate required</source>
      <translation>Zertifikat verlangt</translation>
    </message>
    <message>
      <source>Certified</source>
      <translation>Zertifiziert</translation>
    </message>
    <message>
      <source>Churned</source>
      <translation>Gekündigt</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Clients count double in</source>
      <translation>Kunden zählen doppelt in</translation>
    </message>
    <message>
      <source>Counted apps</source>
      <translation>Gezählte Apps</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>Guthaben</translation>
    </message>
    <message>
      <source>Credit expires by</source>
      <translation>Guthaben verfällt nach</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Current credited tier</source>
      <translation>Aktuell anerkannte Stufe</translation>
    </message>
    <message>
      <source>Current performance</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Decreased</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <source>Delete the scenario {name}</source>
      <translation>Szenario {name} löschen</translation>
    </message>
    <message>
      <source>Dollar retention</source>
      <translation>Umsatzbindung</translation>
    </message>
    <message>
      <source>Each tier asks for</source>
      <translation>Jede Stufe verlangt</translation>
    </message>
    <message>
      <source>Equals 100 {base}</source>
      <translation>Entspricht 100 {base}</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Verfallen</translation>
    </message>
    <message>
      <source>Expired {day}</source>
      <translation>Abgelaufen {day}</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Verfällt</translation>
    </message>
    <message>
      <source>Expires {day}</source>
      <translation>Läuft ab {day}</translation>
    </message>
    <message>
      <source>Expiry date of the certificate unknown</source>
      <translation>Ablaufdatum des Zertifikats unbekannt</translation>
    </message>
    <message>
      <source>Falls to {tier} unless met · {days}</source>
      <translation>Fällt auf {tier}, wenn nicht erfüllt · {days}</translation>
    </message>
    <message>
      <source>GRR</source>
      <translation>GRR</translation>
    </message>
    <message>
      <source>Held until {day} at least</source>
      <translation>Gilt mindestens bis {day}</translation>
    </message>
    <message>
      <source>Highest tier</source>
      <translation>Höchste Stufe</translation>
    </message>
    <message>
      <source>How many {currency} equal 100 {base} in the partner programme (its fixed rate, not today's):</source>
      <translation>Wie viele {currency} im Partnerprogramm 100 {base} entsprechen (der feste Kurs, nicht der heutige):</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Wie sicher</translation>
    </message>
    <message>
      <source>HubSpot's points as of {day}</source>
      <translation>HubSpots Punkte, Stand {day}</translation>
    </message>
    <message>
      <source>Increased</source>
      <translation>Erhöht</translation>
    </message>
    <message>
      <source>Kept at the review · {days}</source>
      <translation>Bleibt bei der Prüfung · {days}</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Übrig</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Managed credit</source>
      <translation>Betreuungsguthaben</translation>
    </message>
    <message>
      <source>Managed credit over time</source>
      <translation>Betreuungsguthaben im Verlauf</translation>
    </message>
    <message>
      <source>Managed points</source>
      <translation>Betreuungspunkte</translation>
    </message>
    <message>
      <source>Median app usage</source>
      <translation>Median der App-Nutzung</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>Needs a valid certificate · {days}</source>
      <translation>Braucht ein gültiges Zertifikat · {days}</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>Next review {day}</source>
      <translation>Nächste Prüfung {day}</translation>
    </message>
    <message>
      <source>Next tier {tier}</source>
      <translation>Nächste Stufe {tier}</translation>
    </message>
    <message>
      <source>No tier</source>
      <translation>Keine Stufe</translation>
    </message>
    <message>
      <source>Not asked for by these rules</source>
      <translation>Nach diesen Regeln nicht verlangt</translation>
    </message>
    <message>
      <source>Not certified</source>
      <translation>Nicht zertifiziert</translation>
    </message>
    <message>
      <source>Not reported, and too little history to calculate it</source>
      <translation>Nicht gemeldet, Verlauf noch zu kurz</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>PDF (*.pdf);;Workbook (*.xlsx)</source>
      <translation>PDF (*.pdf);;Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
      <source>Partner certified</source>
      <translation>Partner zertifiziert</translation>
    </message>
    <message>
      <source>Partner in a growth market</source>
      <translation>Partner in einem Wachstumsmarkt</translation>
    </message>
    <message>
      <source>Pictures (*.png);;Drawings (*.svg)</source>
      <translation>Bilder (*.png);;Zeichnungen (*.svg)</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Points over time</source>
      <translation>Punkte im Zeitverlauf</translation>
    </message>
    <message>
      <source>Points per 100 managed</source>
      <translation>Punkte je 100 betreut</translation>
    </message>
    <message>
      <source>Points per 100 sold</source>
      <translation>Punkte je 100 verkauft</translation>
    </message>
    <message>
      <source>Points per 100 sold since</source>
      <translation>Punkte je 100, verkauft seit</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Requirement {gate}</source>
      <translation>Anforderung {gate}</translation>
    </message>
    <message>
      <source>Sales of unstated origin count as</source>
      <translation>Abschlüsse ohne Herkunft zählen als</translation>
    </message>
    <message>
      <source>Save the chart</source>
      <translation>Diagramm speichern</translation>
    </message>
    <message>
      <source>Save the scenario {name}</source>
      <translation>Szenario {name} speichern</translation>
    </message>
    <message>
      <source>Save the tier report</source>
      <translation>Stufenbericht speichern</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Verkauft</translation>
    </message>
    <message>
      <source>Sold on</source>
      <translation>Verkauft am</translation>
    </message>
    <message>
      <source>Sold points</source>
      <translation>Verkaufspunkte</translation>
    </message>
    <message>
      <source>Sold tier credit over time</source>
      <translation>Verkaufsguthaben im Verlauf</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Sourced</source>
      <translation>Eigene Abschlüsse</translation>
    </message>
    <message>
      <source>Times in growth markets</source>
      <translation>Faktor in Wachstumsmärkten</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Total sold tier credit</source>
      <translation>Verkaufsguthaben gesamt</translation>
    </message>
    <message>
      <source>Type in a rate</source>
      <translation>Kurs eingeben</translation>
    </message>
    <message>
      <source>Type in a threshold</source>
      <translation>Schwelle eingeben</translation>
    </message>
    <message>
      <source>What {tier} asks for in {need}, as your partner portal shows it:</source>
      <translation>Was {tier} an {need} verlangt, wie Ihr Partnerportal es zeigt:</translation>
    </message>
    <message>
      <source>Whole client</source>
      <translation>Ganzer Kunde</translation>
    </message>
    <message>
      <source>With what-if</source>
      <translation>Mit Szenario</translation>
    </message>
    <message>
      <source>approximate</source>
      <translation>ungefähr</translation>
    </message>
    <message>
      <source>apps</source>
      <translation>Apps</translation>
    </message>
    <message>
      <source>assisted</source>
      <translation>unterstützt</translation>
    </message>
    <message>
      <source>at least {tier}</source>
      <translation>mindestens {tier}</translation>
    </message>
    <message>
      <source>between the two rates</source>
      <translation>zwischen den beiden Sätzen</translation>
    </message>
    <message>
      <source>cannot be judged</source>
      <translation>nicht zu beurteilen</translation>
    </message>
    <message>
      <source>dollar retention</source>
      <translation>Umsatzbindung (Dollar Retention)</translation>
    </message>
    <message>
      <source>expired</source>
      <translation>abgelaufen</translation>
    </message>
    <message>
      <source>expires soon</source>
      <translation>läuft bald ab</translation>
    </message>
    <message>
      <source>fact</source>
      <translation>Tatsache</translation>
    </message>
    <message>
      <source>gross revenue retention</source>
      <translation>Bruttoumsatzbindung (GRR)</translation>
    </message>
    <message>
      <source>its own purchase (ours)</source>
      <translation>eigener Kauf (unsere Wahl)</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>wahrscheinlich</translation>
    </message>
    <message>
      <source>managed</source>
      <translation>aus Betreuung</translation>
    </message>
    <message>
      <source>managed credit</source>
      <translation>Betreuungsguthaben</translation>
    </message>
    <message>
      <source>managed points</source>
      <translation>betreute Punkte</translation>
    </message>
    <message>
      <source>median apps</source>
      <translation>Apps im Median</translation>
    </message>
    <message>
      <source>met</source>
      <translation>erfüllt</translation>
    </message>
    <message>
      <source>met {met} of {all} so far</source>
      <translation>bisher {met} von {all} erfüllt</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not met</source>
      <translation>nicht erfüllt</translation>
    </message>
    <message>
      <source>ours</source>
      <translation>unsere Wahl</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>reported</source>
      <translation>gemeldet</translation>
    </message>
    <message>
      <source>requirement unknown</source>
      <translation>Anforderung unbekannt</translation>
    </message>
    <message>
      <source>sold</source>
      <translation>aus Verkauf</translation>
    </message>
    <message>
      <source>sold credit unknown</source>
      <translation>Verkaufsguthaben unbekannt</translation>
    </message>
    <message>
      <source>sold points</source>
      <translation>verkaufte Punkte</translation>
    </message>
    <message>
      <source>sold tier credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
    <message>
      <source>sourced</source>
      <translation>eigener Abschluss</translation>
    </message>
    <message>
      <source>sourced points</source>
      <translation>Punkte aus eigenen Abschlüssen</translation>
    </message>
    <message>
      <source>the client's first sale (ours)</source>
      <translation>erster Verkauf an den Kunden (unsere Wahl)</translation>
    </message>
    <message>
      <source>the first sale of its product line (ours)</source>
      <translation>erster Verkauf der Produktlinie (unsere Wahl)</translation>
    </message>
    <message>
      <source>the newest sale first (ours)</source>
      <translation>neuester Verkauf zuerst (unsere Wahl)</translation>
    </message>
    <message>
      <source>the oldest sale first (ours)</source>
      <translation>ältester Verkauf zuerst (unsere Wahl)</translation>
    </message>
    <message>
      <source>to come</source>
      <translation>steht aus</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>up to {most}</source>
      <translation>bis {most}</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>gültig</translation>
    </message>
    <message>
      <source>worked out</source>
      <translation>berechnet</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>{median} apps</source>
      <translation>{median} Apps</translation>
    </message>
    <message>
      <source>{missing} to {tier}</source>
      <translation>{missing} bis {tier}</translation>
    </message>
    <message>
      <source>{points} from {day}</source>
      <translation>{points} ab {day}</translation>
    </message>
  </context>
  <context>
    <name>TierReport</name>
    <message>
      <source>All that was sold is in currencies without a rate: its credit is unknown.</source>
      <translation>Alle Verkäufe sind in Währungen ohne Kurs: Ihr Guthaben ist unbekannt.</translation>
    </message>
    <message>
      <source>Amounts in {currency} a month at the programme's fixed rates.</source>
      <translation>Beträge in {currency} im Monat zu den festen Kursen des Programms.</translation>
    </message>
    <message>
      <source>As of {day} · rules: {rules}</source>
      <translation>Stand {day} · Regeln: {rules}</translation>
    </message>
    <message>
      <source>Assisted</source>
      <translation>Unterstützt</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Breakdown {range}</source>
      <translation>Aufschlüsselung {range}</translation>
    </message>
    <message>
      <source>Cannot be judged</source>
      <translation>Nicht zu beurteilen</translation>
    </message>
    <message>
      <source>Certified</source>
      <translation>Zertifiziert</translation>
    </message>
    <message>
      <source>Churned</source>
      <translation>Gekündigt</translation>
    </message>
    <message>
      <source>Current credited tier</source>
      <translation>Aktuell anerkannte Stufe</translation>
    </message>
    <message>
      <source>Current performance</source>
      <translation>Aktuelle Leistung</translation>
    </message>
    <message>
      <source>Data as of {day}.</source>
      <translation>Datenstand {day}.</translation>
    </message>
    <message>
      <source>Decreased</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Verfallen</translation>
    </message>
    <message>
      <source>HubSpot’s own, {day}</source>
      <translation>Laut HubSpot, {day}</translation>
    </message>
    <message>
      <source>Increased</source>
      <translation>Erhöht</translation>
    </message>
    <message>
      <source>Left out of {figure}, without a rate: {amount} {currency}.</source>
      <translation>Nicht in {figure} enthalten, ohne Kurs: {amount} {currency}.</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Median app usage</source>
      <translation>Median der App-Nutzung</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>No credit events are known.</source>
      <translation>Keine Guthabenereignisse sind bekannt.</translation>
    </message>
    <message>
      <source>No tier</source>
      <translation>Keine Stufe</translation>
    </message>
    <message>
      <source>Not certified</source>
      <translation>Nicht zertifiziert</translation>
    </message>
    <message>
      <source>Not sure: {why}.</source>
      <translation>Nicht sicher: {why}.</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Origin not stated</source>
      <translation>Herkunft unbekannt</translation>
    </message>
    <message>
      <source>Partner certified</source>
      <translation>Partner zertifiziert</translation>
    </message>
    <message>
      <source>Points on {day}</source>
      <translation>Punkte am {day}</translation>
    </message>
    <message>
      <source>Points over time</source>
      <translation>Punkte im Zeitverlauf</translation>
    </message>
    <message>
      <source>Projected from known expiries</source>
      <translation>Vorschau aus bekanntem Verfall</translation>
    </message>
    <message>
      <source>Sold credit that expires next</source>
      <translation>Verkaufsguthaben, das als Nächstes verfällt</translation>
    </message>
    <message>
      <source>Sold tier credit over time</source>
      <translation>Verkaufsguthaben im Verlauf</translation>
    </message>
    <message>
      <source>Sourced</source>
      <translation>Eigene Abschlüsse</translation>
    </message>
    <message>
      <source>Tier report</source>
      <translation>Stufenbericht</translation>
    </message>
    <message>
      <source>Top movements</source>
      <translation>Größte Bewegungen</translation>
    </message>
    <message>
      <source>Top movements of sold credit</source>
      <translation>Größte Bewegungen des Verkaufsguthabens</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>What expires next</source>
      <translation>Was als Nächstes verfällt</translation>
    </message>
    <message>
      <source>apps</source>
      <translation>Apps</translation>
    </message>
    <message>
      <source>churned</source>
      <translation>gekündigt</translation>
    </message>
    <message>
      <source>decreased</source>
      <translation>verringert</translation>
    </message>
    <message>
      <source>dollar retention</source>
      <translation>Umsatzbindung (Dollar Retention)</translation>
    </message>
    <message>
      <source>expired</source>
      <translation>verfallen</translation>
    </message>
    <message>
      <source>gross revenue retention</source>
      <translation>Bruttoumsatzbindung (GRR)</translation>
    </message>
    <message>
      <source>increased</source>
      <translation>erhöht</translation>
    </message>
    <message>
      <source>managed credit</source>
      <translation>Betreuungsguthaben</translation>
    </message>
    <message>
      <source>managed points</source>
      <translation>betreute Punkte</translation>
    </message>
    <message>
      <source>median apps</source>
      <translation>Apps im Median</translation>
    </message>
    <message>
      <source>met {met} of {all}</source>
      <translation>{met} von {all} erfüllt</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>not asked for by these rules</source>
      <translation>nach diesen Regeln nicht verlangt</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>reported</source>
      <translation>gemeldet</translation>
    </message>
    <message>
      <source>requirement {gate}</source>
      <translation>Anforderung {gate}</translation>
    </message>
    <message>
      <source>review {day}</source>
      <translation>Prüfung {day}</translation>
    </message>
    <message>
      <source>sold credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
    <message>
      <source>sold points</source>
      <translation>verkaufte Punkte</translation>
    </message>
    <message>
      <source>sourced points</source>
      <translation>Punkte aus eigenen Abschlüssen</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>worked out</source>
      <translation>berechnet</translation>
    </message>
    <message>
      <source>{missing} to {tier}</source>
      <translation>{missing} bis {tier}</translation>
    </message>
    <message>
      <source>{tier} would be lost</source>
      <translation>{tier} ginge verloren</translation>
    </message>
    <message>
      <source>{value} of {goal} for {tier}</source>
      <translation>{value} von {goal} für {tier}</translation>
    </message>
    <message>
      <source>{value} · {tier} threshold unknown</source>
      <translation>{value} · Schwelle für {tier} unbekannt</translation>
    </message>
  </context>
  <context>
    <name>TierTab</name>
    <message>
      <source>Points · {month}</source>
      <translation>Punkte · {month}</translation>
    </message>
    <message>
      <source>Points · {month} · expected</source>
      <translation>Punkte · {month} · erwartet</translation>
    </message>
    <message>
      <source>Rules: {title}</source>
      <translation>Regeln: {title}</translation>
    </message>
    <message>
      <source>Sold · {month}</source>
      <translation>Verkauft · {month}</translation>
    </message>
    <message>
      <source>Sold · {month} · expected</source>
      <translation>Verkauft · {month} · erwartet</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
    <message>
      <source>{month} selected · Esc clears</source>
      <translation>{month} gewählt · Esc hebt auf</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Import files (Ctrl+I)</source>
      <translation>Dateien importieren (Strg+I)</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Sync</source>
      <translation>Sync</translation>
    </message>
    <message>
      <source>Sync with HubSpot (F5)</source>
      <translation>Mit HubSpot synchronisieren (F5)</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>Arbeitsbereich</translation>
    </message>
    <message>
      <source>Workspace: {name}</source>
      <translation>Arbeitsbereich: {name}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keiner</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Partner Dashboard</source>
      <translation>Partner Dashboard</translation>
    </message>
  </context>
  <context>
    <name>TypingActions</name>
    <message>
      <source>Apps used…</source>
      <translation>Genutzte Apps…</translation>
    </message>
    <message>
      <source>Clients removed by hand…</source>
      <translation>Von Hand entfernte Kunden…</translation>
    </message>
    <message>
      <source>Contact…</source>
      <translation>Kontakt…</translation>
    </message>
    <message>
      <source>HubSpot's figure of a month…</source>
      <translation>Zahl von HubSpot für einen Monat…</translation>
    </message>
    <message>
      <source>Log a call…</source>
      <translation>Anruf festhalten…</translation>
    </message>
    <message>
      <source>New client…</source>
      <translation>Neuer Kunde…</translation>
    </message>
    <message>
      <source>Own columns…</source>
      <translation>Eigene Spalten…</translation>
    </message>
    <message>
      <source>Remove the client</source>
      <translation>Kunden entfernen</translation>
    </message>
    <message>
      <source>Renewal…</source>
      <translation>Verlängerung…</translation>
    </message>
    <message>
      <source>Sale, upgrade or loss…</source>
      <translation>Verkauf, Upgrade oder Verlust…</translation>
    </message>
    <message>
      <source>Subscription…</source>
      <translation>Abonnement…</translation>
    </message>
    <message>
      <source>Type in</source>
      <translation>Eingeben</translation>
    </message>
    <message>
      <source>Type in your clients…</source>
      <translation>Kunden eingeben…</translation>
    </message>
    <message>
      <source>Your partnership…</source>
      <translation>Ihre Partnerschaft…</translation>
    </message>
  </context>
  <context>
    <name>Updates</name>
    <message>
      <source>New versions</source>
      <translation>Neue Versionen</translation>
    </message>
    <message>
      <source>Version {newest} is there; you have {version}. Install it the way you installed this one.</source>
      <translation>Version {newest} ist da; Sie haben {version}. Installieren Sie sie so wie diese.</translation>
    </message>
    <message>
      <source>Where new versions are announced is not set. See Edit › Settings… › Updates.</source>
      <translation>Wo neue Versionen angekündigt werden, ist nicht gesetzt. Siehe Bearbeiten › Einstellungen… › Neue Versionen.</translation>
    </message>
    <message>
      <source>You have the newest version, {version}.</source>
      <translation>Sie haben die neueste Version, {version}.</translation>
    </message>
  </context>
  <context>
    <name>Values</name>
    <message>
      <source>Active</source>
      <translation>Aktiv</translation>
    </message>
    <message>
      <source>Assisted</source>
      <translation>Unterstützt</translation>
    </message>
    <message>
      <source>Cancellation requested</source>
      <translation>Kündigung gewünscht</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Gekündigt</translation>
    </message>
    <message>
      <source>Churn</source>
      <translation>Abgang</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Contact tier upgrade</source>
      <translation>Mehr Kontakte im Kontingent</translation>
    </message>
    <message>
      <source>Decrease</source>
      <translation>Verringerung</translation>
    </message>
    <message>
      <source>Email overage</source>
      <translation>E-Mail-Überschreitung</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>Growth market</source>
      <translation>Wachstumsmarkt</translation>
    </message>
    <message>
      <source>Half-yearly</source>
      <translation>Halbjährlich</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>HubSpot</source>
      <translation>HubSpot</translation>
    </message>
    <message>
      <source>Increase</source>
      <translation>Erhöhung</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Niedrig</translation>
    </message>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Managed credit</source>
      <translation>Betreuungsguthaben</translation>
    </message>
    <message>
      <source>Managed points</source>
      <translation>Betreuungspunkte</translation>
    </message>
    <message>
      <source>Median of apps</source>
      <translation>Median der Apps</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Monthly</source>
      <translation>Monatlich</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>Nicht begonnen</translation>
    </message>
    <message>
      <source>One-time</source>
      <translation>Einmalig</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>Partner</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Quarterly</source>
      <translation>Vierteljährlich</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Verlängerung</translation>
    </message>
    <message>
      <source>Renewed</source>
      <translation>Verlängert</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Verkauft</translation>
    </message>
    <message>
      <source>Sold and managed</source>
      <translation>Verkauft und betreut</translation>
    </message>
    <message>
      <source>Sold credit</source>
      <translation>Verkaufsguthaben</translation>
    </message>
    <message>
      <source>Sold points</source>
      <translation>Verkaufspunkte</translation>
    </message>
    <message>
      <source>Sourced</source>
      <translation>Eigene Abschlüsse</translation>
    </message>
    <message>
      <source>Total points</source>
      <translation>Punkte insgesamt</translation>
    </message>
    <message>
      <source>Trial</source>
      <translation>Testphase</translation>
    </message>
    <message>
      <source>Yearly</source>
      <translation>Jährlich</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
  </context>
  <context>
    <name>ViewBar</name>
    <message>
      <source>Managed</source>
      <translation>Betreut</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Review planner</source>
      <translation>Prüfungsplaner</translation>
    </message>
    <message>
      <source>Rules…</source>
      <translation>Regeln…</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Bericht speichern…</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>Verkauft</translation>
    </message>
    <message>
      <source>What-if…</source>
      <translation>Was wäre, wenn…</translation>
    </message>
  </context>
  <context>
    <name>ViewsDialog</name>
    <message>
      <source>Choose the view at the start</source>
      <translation>Ansicht beim Start wählen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Do not start with it</source>
      <translation>Nicht damit starten</translation>
    </message>
    <message>
      <source>Every view of that file is here already.</source>
      <translation>Alle Ansichten dieser Datei sind schon hier.</translation>
    </message>
    <message>
      <source>Export views</source>
      <translation>Ansichten exportieren</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Import views</source>
      <translation>Ansichten importieren</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Move a view</source>
      <translation>Ansicht verschieben</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Name der Ansicht</translation>
    </message>
    <message>
      <source>No views are saved yet.</source>
      <translation>Noch keine Ansichten gespeichert.</translation>
    </message>
    <message>
      <source>Rename a view</source>
      <translation>Ansicht umbenennen</translation>
    </message>
    <message>
      <source>Rename the view</source>
      <translation>Ansicht umbenennen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>Start with it</source>
      <translation>Damit starten</translation>
    </message>
    <message>
      <source>There is a view of that name already.</source>
      <translation>Eine Ansicht mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
      <source>views</source>
      <translation>ansichten</translation>
    </message>
    <message>
      <source>{name} · at the start</source>
      <translation>{name} · beim Start</translation>
    </message>
  </context>
  <context>
    <name>ViewsMenu</name>
    <message>
      <source>Arrange views…</source>
      <translation>Ansichten ordnen…</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Name der Ansicht</translation>
    </message>
    <message>
      <source>Save this view</source>
      <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
      <source>Save this view…</source>
      <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
      <source>Save view {name}</source>
      <translation>Ansicht {name} speichern</translation>
    </message>
    <message>
      <source>Update “{name}”</source>
      <translation>„{name}“ aktualisieren</translation>
    </message>
  </context>
  <context>
    <name>Week</name>
    <message numerus="yes">
      <source>%n day(s) left</source>
      <translation>
        <numerusform>noch %Ln Tag</numerusform>
        <numerusform>noch %Ln Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) overdue</source>
      <translation>
        <numerusform>%Ln Tag überfällig</numerusform>
        <numerusform>%Ln Tage überfällig</numerusform>
      </translation>
    </message>
    <message>
      <source>About to be lost</source>
      <translation>Geht bald verloren</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Decide a renewal</source>
      <translation>Verlängerung entscheiden</translation>
    </message>
    <message>
      <source>Decide now</source>
      <translation>Jetzt entscheiden</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Entschieden</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>Email</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>MRR</source>
      <translation>MRR</translation>
    </message>
    <message>
      <source>Make tasks before renewals</source>
      <translation>Aufgaben vor Verlängerungen anlegen</translation>
    </message>
    <message>
      <source>Mark a line as done</source>
      <translation>Zeile als erledigt markieren</translation>
    </message>
    <message>
      <source>No data about: {parts}</source>
      <translation>Keine Daten: {parts}</translation>
    </message>
    <message>
      <source>Open account</source>
      <translation>Konto öffnen</translation>
    </message>
    <message>
      <source>Put a line off</source>
      <translation>Zeile zurückstellen</translation>
    </message>
    <message numerus="yes">
      <source>Put off for %n day(s)</source>
      <translation>
        <numerusform>%Ln Tag zurückstellen</numerusform>
        <numerusform>%Ln Tage zurückstellen</numerusform>
      </translation>
    </message>
    <message>
      <source>Put off until…</source>
      <translation>Zurückstellen bis…</translation>
    </message>
    <message>
      <source>Send email…</source>
      <translation>E-Mail senden…</translation>
    </message>
    <message>
      <source>Show a line again</source>
      <translation>Zeile wieder zeigen</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>Wieder zeigen</translation>
    </message>
    <message>
      <source>Tasks before renewals</source>
      <translation>Aufgaben vor Verlängerungen</translation>
    </message>
    <message>
      <source>The task</source>
      <translation>Die Aufgabe</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>What-if…</source>
      <translation>Was wäre, wenn…</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Without a client</source>
      <translation>Ohne Kunden</translation>
    </message>
    <message>
      <source>Worth a call</source>
      <translation>Einen Anruf wert</translation>
    </message>
    <message>
      <source>credit unknown</source>
      <translation>Guthaben unbekannt</translation>
    </message>
    <message>
      <source>decide today</source>
      <translation>heute entscheiden</translation>
    </message>
    <message>
      <source>done</source>
      <translation>erledigt</translation>
    </message>
    <message>
      <source>falling</source>
      <translation>sinkt</translation>
    </message>
    <message>
      <source>near a limit</source>
      <translation>nahe der Grenze</translation>
    </message>
    <message>
      <source>never sold</source>
      <translation>nie verkauft</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>keine Daten</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>{amount} tier credit</source>
      <translation>{amount} Stufenguthaben</translation>
    </message>
    <message>
      <source>{credit} at stake</source>
      <translation>{credit} stehen auf dem Spiel</translation>
    </message>
    <message>
      <source>{mrr} MRR and {credit} at stake</source>
      <translation>{mrr} MRR und {credit} stehen auf dem Spiel</translation>
    </message>
    <message>
      <source>{mrr} MRR at stake</source>
      <translation>{mrr} MRR stehen auf dem Spiel</translation>
    </message>
  </context>
  <context>
    <name>WeekList</name>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
  </context>
  <context>
    <name>WeekPage</name>
    <message>
      <source>Done or put off, a line comes back when its facts change or on its day</source>
      <translation>Erledigtes kommt wieder, wenn sich etwas ändert, Zurückgestelltes an seinem Tag</translation>
    </message>
    <message>
      <source>It is not known yet which owner you are: a click asks.</source>
      <translation>Noch ist nicht bekannt, welche zuständige Person Sie sind: Ein Klick fragt danach.</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Meine</translation>
    </message>
    <message>
      <source>Nobody needs you this week</source>
      <translation>Diese Woche braucht Sie niemand</translation>
    </message>
    <message>
      <source>None of your clients needs you this week</source>
      <translation>Diese Woche braucht Sie keiner Ihrer Kunden</translation>
    </message>
    <message>
      <source>Only clients of {owner}</source>
      <translation>Nur Kunden von {owner}</translation>
    </message>
    <message>
      <source>Put off: {put_off} · Done: {done}</source>
      <translation>Zurückgestellt: {put_off} · Erledigt: {done}</translation>
    </message>
    <message>
      <source>Renewals to decide, credit about to be lost and clients worth a call are listed here.</source>
      <translation>Hier stehen offene Entscheidungen, Guthaben, das bald verloren geht, und Kunden, die einen Anruf wert sind.</translation>
    </message>
    <message>
      <source>Show all clients</source>
      <translation>Alle Kunden zeigen</translation>
    </message>
    <message>
      <source>Show hidden lines</source>
      <translation>Ausgeblendete zeigen</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Blank tables…</source>
      <translation>Leere Tabellen…</translation>
    </message>
    <message>
      <source>CSV or XLSX: clients, subscriptions, renewals, portal usage, engagement, credit events, team. You see what would change before anything is written.</source>
      <translation>CSV oder XLSX: Kunden, Abos, Verlängerungen, Portalnutzung, Engagement, Guthabenereignisse, Team. Sie sehen, was sich ändern würde, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Wird abgebrochen…</translation>
    </message>
    <message>
      <source>Clients, renewals and your partner tier in one place, kept on this computer. It only goes online to read from HubSpot or to look for updates, if you ask it to.</source>
      <translation>Kunden, Verlängerungen und Ihre Partnerstufe an einem Ort, gespeichert auf diesem Computer. Das Programm geht nur online, um Daten von HubSpot zu lesen oder nach neuen Versionen zu suchen, und nur, wenn Sie es möchten.</translation>
    </message>
    <message>
      <source>Connect to HubSpot…</source>
      <translation>Mit HubSpot verbinden…</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Dateien importieren…</translation>
    </message>
    <message>
      <source>Or drop files anywhere on this window</source>
      <translation>Oder ziehen Sie Dateien irgendwo auf dieses Fenster</translation>
    </message>
    <message>
      <source>Save a workbook to fill in, with a sheet for each kind of table</source>
      <translation>Eine Arbeitsmappe zum Ausfüllen speichern, mit einem Blatt je Tabellenart</translation>
    </message>
    <message>
      <source>Try the sample data</source>
      <translation>Beispieldaten ausprobieren</translation>
    </message>
    <message>
      <source>Type in your clients…</source>
      <translation>Kunden eingeben…</translation>
    </message>
    <message>
      <source>Welcome to Partner Dashboard</source>
      <translation>Willkommen bei Partner Dashboard</translation>
    </message>
  </context>
  <context>
    <name>WhatIfSheet</name>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source>A new client</source>
      <translation>Neuer Kunde</translation>
    </message>
    <message>
      <source>By the review: {sold} sold, {managed} managed</source>
      <translation>Bis zur Prüfung: {sold} aus Verkauf, {managed} aus Betreuung</translation>
    </message>
    <message>
      <source>By which day</source>
      <translation>Bis zu welchem Tag</translation>
    </message>
    <message>
      <source>Checkpoints to come</source>
      <translation>Kommende Prüfpunkte</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Delete removes the selected event</source>
      <translation>Entf löscht das gewählte Ereignis</translation>
    </message>
    <message>
      <source>Imagined events</source>
      <translation>Angenommene Ereignisse</translation>
    </message>
    <message>
      <source>No sale removes: {why}</source>
      <translation>Durch Verkäufe nicht zu beheben: {why}</translation>
    </message>
    <message>
      <source>Nothing is imagined yet. Add what may happen: the cards and the chart show it.</source>
      <translation>Noch nichts angenommen. Fügen Sie hinzu, was geschehen könnte: Karten und Diagramm zeigen es.</translation>
    </message>
    <message>
      <source>Points by the review: {change}</source>
      <translation>Punkte bis zur Überprüfung: {change}</translation>
    </message>
    <message>
      <source>Tier to reach</source>
      <translation>Zu erreichende Stufe</translation>
    </message>
    <message>
      <source>What if…</source>
      <translation>Was wäre, wenn…</translation>
    </message>
    <message>
      <source>What it takes to reach</source>
      <translation>Was fehlt bis</translation>
    </message>
    <message>
      <source>What {client} pays for {product} today is unknown. Type in the MRR now, then add.</source>
      <translation>Was {client} heute für {product} zahlt, ist unbekannt. Tragen Sie den MRR heute ein und fügen Sie das Ereignis dann hinzu.</translation>
    </message>
    <message>
      <source>assisted</source>
      <translation>unterstützt</translation>
    </message>
    <message>
      <source>by</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>alles</translation>
    </message>
    <message>
      <source>sourced</source>
      <translation>eigener Abschluss</translation>
    </message>
    <message>
      <source>the price of today</source>
      <translation>heutigem Preis</translation>
    </message>
    <message>
      <source>{day}: {client} adds {amount} of {product}</source>
      <translation>{day}: {client} erhöht um {amount} für {product}</translation>
    </message>
    <message>
      <source>{day}: {client} buys {product} for {amount}</source>
      <translation>{day}: {client} kauft {product} für {amount}</translation>
    </message>
    <message>
      <source>{day}: {client} renews {product} at {amount} in place of {current}</source>
      <translation>{day}: Verlängerung von {product} bei {client} zu {amount} statt {current}</translation>
    </message>
    <message>
      <source>{day}: {client} stops paying for {product}</source>
      <translation>{day}: {client} zahlt nicht mehr für {product}</translation>
    </message>
    <message>
      <source>{tier} by {day} cannot be judged: {why}</source>
      <translation>{tier} bis {day} ist nicht zu beurteilen: {why}</translation>
    </message>
    <message>
      <source>{tier} by {day} cannot be sold</source>
      <translation>{tier} bis {day} lässt sich nicht durch Verkäufe erreichen</translation>
    </message>
    <message>
      <source>{tier} by {day} takes {missing} more</source>
      <translation>{tier} bis {day} braucht noch {missing}</translation>
    </message>
    <message>
      <source>{tier} by {day}: reached</source>
      <translation>{tier} bis {day}: erreicht</translation>
    </message>
  </context>
  <context>
    <name>WindowActions</name>
    <message>
      <source>&amp;Client</source>
      <translation>&amp;Kunde</translation>
    </message>
    <message>
      <source>&amp;Data</source>
      <translation>Date&amp;n</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>API key token account</source>
      <translation>API-Schlüssel Token Konto</translation>
    </message>
    <message>
      <source>About Partner Dashboard</source>
      <translation>Über Partner Dashboard</translation>
    </message>
    <message>
      <source>Add a task…</source>
      <translation>Neue Aufgabe…</translation>
    </message>
    <message>
      <source>Add a team member…</source>
      <translation>Teammitglied hinzufügen…</translation>
    </message>
    <message>
      <source>All clients</source>
      <translation>Alle Kunden</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Back up…</source>
      <translation>Sichern…</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sicherungen…</translation>
    </message>
    <message>
      <source>Blank tables to fill in…</source>
      <translation>Leere Tabellen zum Ausfüllen…</translation>
    </message>
    <message>
      <source>Check the workspace</source>
      <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Clients and tier report…</source>
      <translation>Kunden und Stufenbericht…</translation>
    </message>
    <message>
      <source>Clients shown…</source>
      <translation>Gezeigte Kunden…</translation>
    </message>
    <message>
      <source>Columns of the list…</source>
      <translation>Spalten der Liste…</translation>
    </message>
    <message>
      <source>Connect to HubSpot…</source>
      <translation>Mit HubSpot verbinden…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Ended clients</source>
      <translation>Beendete Kunden</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Filter the clients</source>
      <translation>Kunden filtern</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>Group the list…</source>
      <translation>Liste gruppieren…</translation>
    </message>
    <message>
      <source>Import history…</source>
      <translation>Importverlauf…</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Look for a newer version</source>
      <translation>Nach neuerer Version suchen</translation>
    </message>
    <message>
      <source>New workspace…</source>
      <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
      <source>Next client</source>
      <translation>Nächster Kunde</translation>
    </message>
    <message>
      <source>Open recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open the log folder</source>
      <translation>Protokollordner öffnen</translation>
    </message>
    <message>
      <source>Open the sample data</source>
      <translation>Beispieldaten öffnen</translation>
    </message>
    <message>
      <source>Open workspace…</source>
      <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
      <source>PDF paper</source>
      <translation>PDF Papier</translation>
    </message>
    <message>
      <source>Previous client</source>
      <translation>Vorheriger Kunde</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Reminders…</source>
      <translation>Erinnerungen…</translation>
    </message>
    <message>
      <source>Restore backup…</source>
      <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
      <source>Review planner</source>
      <translation>Prüfungsplaner</translation>
    </message>
    <message>
      <source>Save the tier report…</source>
      <translation>Stufenbericht speichern…</translation>
    </message>
    <message>
      <source>Saved views…</source>
      <translation>Ansichten…</translation>
    </message>
    <message>
      <source>Search everywhere…</source>
      <translation>Überall suchen…</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Sync with HubSpot</source>
      <translation>Mit HubSpot synchronisieren</translation>
    </message>
    <message>
      <source>Take the last import back…</source>
      <translation>Letzten Import zurücknehmen…</translation>
    </message>
    <message>
      <source>Tasks before renewals…</source>
      <translation>Aufgaben vor Verlängerungen…</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Team</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
    <message>
      <source>Tier rules…</source>
      <translation>Regeln der Stufe…</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <source>What changed…</source>
      <translation>Was sich geändert hat…</translation>
    </message>
    <message>
      <source>What the last sync changed…</source>
      <translation>Was der letzte Sync geändert hat…</translation>
    </message>
    <message>
      <source>What-if…</source>
      <translation>Was wäre, wenn…</translation>
    </message>
    <message>
      <source>checkpoints tier review</source>
      <translation>Planer Planner Prüfpunkte Stufe Prüfung</translation>
    </message>
    <message>
      <source>contact at HubSpot channel manager</source>
      <translation>Ansprechpartner bei HubSpot</translation>
    </message>
    <message>
      <source>demo example</source>
      <translation>Demo Beispiel</translation>
    </message>
    <message>
      <source>diagnostics</source>
      <translation>Diagnose Protokoll</translation>
    </message>
    <message>
      <source>exit close</source>
      <translation>schließen Ende</translation>
    </message>
    <message>
      <source>find go to</source>
      <translation>finden gehe zu</translation>
    </message>
    <message>
      <source>help manual documentation</source>
      <translation>Hilfe Anleitung Dokumentation</translation>
    </message>
    <message>
      <source>licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>load upload CSV Excel file</source>
      <translation>laden hochladen CSV Excel Datei</translation>
    </message>
    <message>
      <source>lost former clients</source>
      <translation>verlorene frühere ehemalige Kunden</translation>
    </message>
    <message>
      <source>news differences</source>
      <translation>Neues Unterschiede Änderungen</translation>
    </message>
    <message>
      <source>playbook automatic</source>
      <translation>Playbook automatisch</translation>
    </message>
    <message>
      <source>preferences options</source>
      <translation>Optionen Voreinstellungen</translation>
    </message>
    <message>
      <source>refresh fetch</source>
      <translation>aktualisieren abrufen</translation>
    </message>
    <message>
      <source>restore a client</source>
      <translation>Kunden zurückholen</translation>
    </message>
    <message>
      <source>rule sets thresholds rates</source>
      <translation>Rules Regelwerke Schwellen Kurse</translation>
    </message>
    <message>
      <source>save as CSV</source>
      <translation>speichern als CSV</translation>
    </message>
    <message>
      <source>save as Excel PDF</source>
      <translation>speichern als Excel PDF</translation>
    </message>
    <message>
      <source>scenario simulation imagine</source>
      <translation>What-if Szenario Simulation durchspielen</translation>
    </message>
    <message>
      <source>show hide columns sort</source>
      <translation>einblenden ausblenden sortieren</translation>
    </message>
    <message>
      <source>tasks due calendar</source>
      <translation>Aufgaben fällig Kalender</translation>
    </message>
    <message>
      <source>template CSV Excel</source>
      <translation>Vorlage CSV Excel</translation>
    </message>
    <message>
      <source>tier PDF Excel</source>
      <translation>Report Stufe PDF Excel</translation>
    </message>
    <message>
      <source>undo revert an import</source>
      <translation>Import rückgängig</translation>
    </message>
    <message>
      <source>update upgrade</source>
      <translation>Update Aktualisierung</translation>
    </message>
    <message>
      <source>verify repair</source>
      <translation>prüfen reparieren</translation>
    </message>
    <message>
      <source>work list to do</source>
      <translation>Arbeitsliste zu erledigen</translation>
    </message>
  </context>
  <context>
    <name>WindowBars</name>
    <message>
      <source>Clients</source>
      <translation>Kunden</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>Team</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Stufe</translation>
    </message>
  </context>
  <context>
    <name>WorkStatus</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln Kunde</numerusform>
        <numerusform>%Ln Kunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) you</source>
      <translation>
        <numerusform>%Ln braucht Sie</numerusform>
        <numerusform>%Ln brauchen Sie</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n task(s) due</source>
      <translation>
        <numerusform>%Ln Aufgabe fällig</numerusform>
        <numerusform>%Ln Aufgaben fällig</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel: {work}</source>
      <translation>Abbrechen: {work}</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Wird abgebrochen…</translation>
    </message>
  </context>
  <context>
    <name>WorkspaceActions</name>
    <message>
      <source>Making the sample data</source>
      <translation>Beispieldaten werden erstellt</translation>
    </message>
    <message>
      <source>My clients{ending}</source>
      <translation>Meine Kunden{ending}</translation>
    </message>
    <message>
      <source>New workspace</source>
      <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
      <source>Open workspace</source>
      <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
      <source>Workspaces (*{ending});;All files (*)</source>
      <translation>Arbeitsbereiche (*{ending});;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>_StepRow</name>
    <message>
      <source> days before</source>
      <translation> Tage vorher</translation>
    </message>
    <message>
      <source>Days before the renewal</source>
      <translation>Tage vor der Verlängerung</translation>
    </message>
    <message>
      <source>Remove this task</source>
      <translation>Diese Aufgabe entfernen</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
  </context>
</TS>
