<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Backups</name>
    <message numerus="yes">
      <source>%n client(s), with ended ones</source>
      <translation>
        <numerusform>%Ln client, with ended ones</numerusform>
        <numerusform>%Ln clients, with ended ones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n deleted since</source>
      <translation>
        <numerusform>%Ln deleted since</numerusform>
        <numerusform>%Ln deleted since</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BackupsPage</name>
    <message numerus="yes">
      <source>%n row(s) belong to another client by now and were left out</source>
      <translation>
        <numerusform>%Ln row belongs to another client by now and was left out</numerusform>
        <numerusform>%Ln rows belong to other clients by now and were left out</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Calendar</name>
    <message numerus="yes">
      <source>%n reminder(s) written to {file}</source>
      <translation>
        <numerusform>%Ln reminder written to {file}</numerusform>
        <numerusform>%Ln reminders written to {file}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ChangesPage</name>
    <message numerus="yes">
      <source>%n client(s) since {day}</source>
      <translation>
        <numerusform>%Ln client since {day}</numerusform>
        <numerusform>%Ln clients since {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%Ln day</numerusform>
        <numerusform>%Ln days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Clients</name>
    <message numerus="yes">
      <source>  and %n more</source>
      <translation>
        <numerusform>  and %Ln more</numerusform>
        <numerusform>  and %Ln more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n app(s)</source>
      <translation>
        <numerusform>%Ln app</numerusform>
        <numerusform>%Ln apps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n back</source>
      <translation>
        <numerusform>%Ln back</numerusform>
        <numerusform>%Ln back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln client</numerusform>
        <numerusform>%Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation>
        <numerusform>%Ln contact</numerusform>
        <numerusform>%Ln contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%Ln day</numerusform>
        <numerusform>%Ln days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n downgrade(s)</source>
      <translation>
        <numerusform>%Ln downgrade</numerusform>
        <numerusform>%Ln downgrades</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n emails</source>
      <translation>
        <numerusform>%Ln email</numerusform>
        <numerusform>%Ln emails</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in 30 days</source>
      <translation>
        <numerusform>%Ln in 30 days</numerusform>
        <numerusform>%Ln in 30 days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in engagement</source>
      <translation>
        <numerusform>%Ln in engagement</numerusform>
        <numerusform>%Ln in engagement</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in usage</source>
      <translation>
        <numerusform>%Ln in usage</numerusform>
        <numerusform>%Ln in usage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lost</source>
      <translation>
        <numerusform>%Ln lost</numerusform>
        <numerusform>%Ln lost</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%Ln new</numerusform>
        <numerusform>%Ln new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n overdue</source>
      <translation>
        <numerusform>%Ln overdue</numerusform>
        <numerusform>%Ln overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n relationship(s)</source>
      <translation>
        <numerusform>%Ln relationship</numerusform>
        <numerusform>%Ln relationships</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%Ln selected</numerusform>
        <numerusform>%Ln selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n up for renewal in {days} days</source>
      <translation>
        <numerusform>%Ln up for renewal in {days} days</numerusform>
        <numerusform>%Ln up for renewal in {days} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n upgrade(s)</source>
      <translation>
        <numerusform>%Ln upgrade</numerusform>
        <numerusform>%Ln upgrades</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n view(s) imported</source>
      <translation>
        <numerusform>%Ln view imported</numerusform>
        <numerusform>%Ln views imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n view(s) written</source>
      <translation>
        <numerusform>%Ln view written</numerusform>
        <numerusform>%Ln views written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without MRR</source>
      <translation>
        <numerusform>%Ln without MRR</numerusform>
        <numerusform>%Ln without MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without data</source>
      <translation>
        <numerusform>%Ln without data</numerusform>
        <numerusform>%Ln without data</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without renewal MRR</source>
      <translation>
        <numerusform>%Ln without renewal MRR</numerusform>
        <numerusform>%Ln without renewal MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Add %n task(s)</source>
      <translation>
        <numerusform>Add %Ln task</numerusform>
        <numerusform>Add %Ln tasks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change the owner of %n client(s)</source>
      <translation>
        <numerusform>Change the owner of %Ln client</numerusform>
        <numerusform>Change the owner of %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change the status of %n renewal(s)</source>
      <translation>
        <numerusform>Change the status of %Ln renewal</numerusform>
        <numerusform>Change the status of %Ln renewals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Due within %n day(s)</source>
      <translation>
        <numerusform>Due within %Ln day</numerusform>
        <numerusform>Due within %Ln days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>End services for %n client(s)?</source>
      <translation>
        <numerusform>End services for %Ln client?</numerusform>
        <numerusform>End services for %Ln clients?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>End services of %n client(s)</source>
      <translation>
        <numerusform>End services of %Ln client</numerusform>
        <numerusform>End services of %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Ended %n</source>
      <translation>
        <numerusform>Ended %Ln</numerusform>
        <numerusform>Ended %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Join %n client(s)</source>
      <translation>
        <numerusform>Join %Ln client</numerusform>
        <numerusform>Join %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Look %n day(s) ahead</source>
      <translation>
        <numerusform>Look %Ln day ahead</numerusform>
        <numerusform>Look %Ln days ahead</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>One task for each of %n client(s).</source>
      <translation>
        <numerusform>A task for %Ln client.</numerusform>
        <numerusform>A task for each of %Ln clients.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Snooze for %n day(s)…</source>
      <translation>
        <numerusform>Snooze for %Ln day…</numerusform>
        <numerusform>Snooze for %Ln days…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Tag %n client(s)</source>
      <translation>
        <numerusform>Tag %Ln client</numerusform>
        <numerusform>Tag %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take a tag off %n client(s)</source>
      <translation>
        <numerusform>Take a tag off %Ln client</numerusform>
        <numerusform>Take a tag off %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take back %n client(s)</source>
      <translation>
        <numerusform>Take back %Ln client</numerusform>
        <numerusform>Take back %Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %Ln more</numerusform>
        <numerusform>and %Ln more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %Ln day</numerusform>
        <numerusform>in %Ln days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Detail</name>
    <message numerus="yes">
      <source>%n other partner(s)</source>
      <translation>
        <numerusform>%Ln other partner</numerusform>
        <numerusform>%Ln other partners</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seat(s)</source>
      <translation>
        <numerusform>%Ln seat</numerusform>
        <numerusform>%Ln seats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n use(s)</source>
      <translation>
        <numerusform>%Ln use</numerusform>
        <numerusform>%Ln uses</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Emailing</name>
    <message numerus="yes">
      <source>Email %n client(s)</source>
      <translation>
        <numerusform>Email %Ln client</numerusform>
        <numerusform>Email %Ln clients</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportActions</name>
    <message numerus="yes">
      <source>%n client(s) written to {file}</source>
      <translation>
        <numerusform>%Ln client written to {file}</numerusform>
        <numerusform>%Ln clients written to {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%Ln finding</numerusform>
        <numerusform>%Ln findings</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message numerus="yes">
      <source>%n changed</source>
      <translation>
        <numerusform>%Ln changed</numerusform>
        <numerusform>%Ln changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) saved</source>
      <translation>
        <numerusform>%Ln file saved</numerusform>
        <numerusform>%Ln files saved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation>
        <numerusform>%Ln rejected</numerusform>
        <numerusform>%Ln rejected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) added</source>
      <translation>
        <numerusform>%Ln row added</numerusform>
        <numerusform>%Ln rows added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) are not read:</source>
      <translation>
        <numerusform>%Ln row is not read:</numerusform>
        <numerusform>%Ln rows are not read:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same</source>
      <translation>
        <numerusform>%Ln the same</numerusform>
        <numerusform>%Ln the same</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of the changed fields, the first %n are listed.</source>
      <translation>
        <numerusform>Of the changed fields, %Ln is listed.</numerusform>
        <numerusform>Of the changed fields, the first %Ln are listed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Still to be checked: %n table(s), marked on the left</source>
      <translation>
        <numerusform>Still to be checked: %Ln table, marked on the left</numerusform>
        <numerusform>Still to be checked: %Ln tables, marked on the left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This sheet with %n row(s) is not read:</source>
      <translation>
        <numerusform>This sheet with %Ln row is not read:</numerusform>
        <numerusform>This sheet with %Ln rows is not read:</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message numerus="yes">
      <source>%n client(s) that may or may not count for the median</source>
      <translation>
        <numerusform>%Ln client that may or may not count for the median</numerusform>
        <numerusform>%Ln clients that may or may not count for the median</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) whose MRR now or a year ago is unknown</source>
      <translation>
        <numerusform>%Ln client whose MRR now or a year ago is unknown</numerusform>
        <numerusform>%Ln clients whose MRR now or a year ago is unknown</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without relationship or MRR</source>
      <translation>
        <numerusform>%Ln client without relationship or MRR</numerusform>
        <numerusform>%Ln clients without relationship or MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without relationship: up to {amount} managed credit</source>
      <translation>
        <numerusform>%Ln client without relationship: up to {amount} managed credit</numerusform>
        <numerusform>%Ln clients without relationship: up to {amount} managed credit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without usage data</source>
      <translation>
        <numerusform>%Ln client without usage data</numerusform>
        <numerusform>%Ln clients without usage data</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n earlier subscription(s) may be counted twice: the file has a new one of the same product line instead. End or remove the earlier one if it is over: {subscriptions}</source>
      <translation>
        <numerusform>%Ln earlier subscription may be counted twice: the file has a new one of the same product line instead. End or remove the earlier one if it is over: {subscriptions}</numerusform>
        <numerusform>%Ln earlier subscriptions may be counted twice: the file has new ones of the same product lines instead. End or remove the earlier ones if they are over: {subscriptions}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n managed client(s) without MRR</source>
      <translation>
        <numerusform>%Ln managed client without MRR</numerusform>
        <numerusform>%Ln managed clients without MRR</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) whose start, or deadline for a decision, is after their renewal or end, which are imported as they are: {rows}</source>
      <translation>
        <numerusform>%Ln row whose start, or deadline for a decision, is after their renewal or end, which are imported as they are: {rows}</numerusform>
        <numerusform>%Ln rows whose start, or deadline for a decision, is after their renewal or end, which are imported as they are: {rows}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>A twelfth of “{heading}” counts as {column}, in %n row(s)</source>
      <translation>
        <numerusform>A twelfth of “{heading}” counts as {column}, in %Ln row</numerusform>
        <numerusform>A twelfth of “{heading}” counts as {column}, in %Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>HubSpot gave no answer about the company of %n client(s).</source>
      <translation>
        <numerusform>HubSpot gave no answer about the company of %Ln client.</numerusform>
        <numerusform>HubSpot gave no answer about the companies of %Ln clients.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Left out: {amount} {currency} of %n client(s), since that currency has no fixed rate.</source>
      <translation>
        <numerusform>Left out: {amount} {currency} of %Ln client, since that currency has no fixed rate.</numerusform>
        <numerusform>Left out: {amount} {currency} of %Ln clients, since that currency has no fixed rate.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not read, as it is under no heading: %n cell(s), the first on line {line}: {cell}</source>
      <translation>
        <numerusform>Not read, as it is under no heading: %Ln cell, the first on line {line}: {cell}</numerusform>
        <numerusform>Not read, as it is under no heading: %Ln cells, the first on line {line}: {cell}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not read, as the header is repeated: %n row(s)</source>
      <translation>
        <numerusform>Not read, as the header is repeated: %Ln row</numerusform>
        <numerusform>Not read, as the header is repeated: %Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Numbers in {column} are read as a spreadsheet's count of days (from {first} to {last}), in %n row(s). If that is wrong, format the column as dates and export it again</source>
      <translation>
        <numerusform>Numbers in {column} are read as a spreadsheet's count of days (from {first} to {last}), in %Ln row. If that is wrong, format the column as dates and export it again</numerusform>
        <numerusform>Numbers in {column} are read as a spreadsheet's count of days (from {first} to {last}), in %Ln rows. If that is wrong, format the column as dates and export it again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Of the companies that clients belong to, HubSpot does not have %n.</source>
      <translation>
        <numerusform>Of the companies that clients belong to, HubSpot does not have %Ln.</numerusform>
        <numerusform>Of the companies that clients belong to, HubSpot does not have %Ln.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taking nothing, after no purchase of their client and line: %n reduction(s) or churn(s): {losses}</source>
      <translation>
        <numerusform>Taking nothing, after no purchase of its client and line: %Ln reduction or churn: {losses}</numerusform>
        <numerusform>Taking nothing, after no purchase of their client and line: %Ln reductions or churns: {losses}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The MRR of %n client(s) differs from the sum of their running subscriptions, and is what counts: {clients}</source>
      <translation>
        <numerusform>The MRR of %Ln client differs from the sum of their running subscriptions, and is what counts: {clients}</numerusform>
        <numerusform>The MRR of %Ln clients differs from the sum of their running subscriptions, and is what counts: {clients}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This is data of {day}; it takes the place of newer data, of {newer}, in %n row(s).</source>
      <translation>
        <numerusform>This is data of {day}; it takes the place of newer data, of {newer}, in %Ln row.</numerusform>
        <numerusform>This is data of {day}; it takes the place of newer data, of {newer}, in %Ln rows.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words} counts as blank in {column}, in %n row(s)</source>
      <translation>
        <numerusform>{words} counts as blank in {column}, in %Ln row</numerusform>
        <numerusform>{words} counts as blank in {column}, in %Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{words} is not known in {column} and leaves it open, in %n row(s)</source>
      <translation>
        <numerusform>{words} is not known in {column} and leaves it open, in %Ln row</numerusform>
        <numerusform>{words} is not known in {column} and leaves it open, in %Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{heading}” is not twelve times {column}, which counts, in %n row(s)</source>
      <translation>
        <numerusform>“{heading}” is not twelve times {column}, which counts, in %Ln row</numerusform>
        <numerusform>“{heading}” is not twelve times {column}, which counts, in %Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message numerus="yes">
      <source>%n thing(s) due</source>
      <translation>
        <numerusform>%Ln thing due</numerusform>
        <numerusform>%Ln things due</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %Ln more</numerusform>
        <numerusform>and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OwnColumns</name>
    <message numerus="yes">
      <source>%n imported</source>
      <translation>
        <numerusform>%Ln imported</numerusform>
        <numerusform>%Ln imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n imported value(s) stay with the imported data.</source>
      <translation>
        <numerusform>%Ln imported value stays with the imported data.</numerusform>
        <numerusform>%Ln imported values stay with the imported data.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed</source>
      <translation>
        <numerusform>%Ln typed</numerusform>
        <numerusform>%Ln typed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed value(s) of {name} go with it.</source>
      <translation>
        <numerusform>%Ln typed value of {name} goes with it.</numerusform>
        <numerusform>%Ln typed values of {name} go with it.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message numerus="yes">
      <source>%n result(s)</source>
      <translation>
        <numerusform>%Ln result</numerusform>
        <numerusform>%Ln results</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PrintActions</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln client</numerusform>
        <numerusform>%Ln clients</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RecoveryPage</name>
    <message numerus="yes">
      <source>%n client(s), with ended ones</source>
      <translation>
        <numerusform>%Ln client, with ended ones</numerusform>
        <numerusform>%Ln clients, with ended ones</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%Ln day ago</numerusform>
        <numerusform>%Ln days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %Ln day</numerusform>
        <numerusform>in %Ln days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message numerus="yes">
      <source>%n day(s) ahead</source>
      <translation>
        <numerusform>%Ln day ahead</numerusform>
        <numerusform>%Ln days ahead</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SyncController</name>
    <message numerus="yes">
      <source>Synced with HubSpot; %n finding(s)</source>
      <translation>
        <numerusform>Synced with HubSpot; %Ln finding</numerusform>
        <numerusform>Synced with HubSpot; %Ln findings</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Tier</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln client</numerusform>
        <numerusform>%Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) without data</source>
      <translation>
        <numerusform>%Ln client without data</numerusform>
        <numerusform>%Ln clients without data</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) left</source>
      <translation>
        <numerusform>%Ln day left</numerusform>
        <numerusform>%Ln days left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n movement(s)</source>
      <translation>
        <numerusform>%Ln movement</numerusform>
        <numerusform>%Ln movements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sale(s) that still count</source>
      <translation>
        <numerusform>%Ln sale that still counts</numerusform>
        <numerusform>%Ln sales that still count</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Week</name>
    <message numerus="yes">
      <source>%n day(s) left</source>
      <translation>
        <numerusform>%Ln day left</numerusform>
        <numerusform>%Ln days left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) overdue</source>
      <translation>
        <numerusform>%Ln day overdue</numerusform>
        <numerusform>%Ln days overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put off for %n day(s)</source>
      <translation>
        <numerusform>Put off for %Ln day</numerusform>
        <numerusform>Put off for %Ln days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WorkStatus</name>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%Ln client</numerusform>
        <numerusform>%Ln clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) you</source>
      <translation>
        <numerusform>%Ln needs you</numerusform>
        <numerusform>%Ln need you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n task(s) due</source>
      <translation>
        <numerusform>%Ln task due</numerusform>
        <numerusform>%Ln tasks due</numerusform>
      </translation>
    </message>
  </context>
</TS>
