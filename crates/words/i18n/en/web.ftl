### What the pages say.

## The frame of every page

skip = Skip to content
places = Places
leads = Leads
agreement = Agreement
preferences = Preferences
search-label = Search names, emails, companies
keys = Keys
language = Language
sign-out = Sign out
unreachable = The server cannot be reached. Nothing was lost on it: try again in a moment.
close = Close
previous = Previous
next = Next
paging = Pages of the list
nobody-yet = Nobody yet

## The list of keys

keys-title = Keys
key-search = search
key-walk = next and previous row
key-open = open
key-note = on a lead: add a note
key-call = on a lead: log a call
key-edit = on a lead: edit its fields
key-leave = leave a field, close a window
key-keys = this list
keys-walk = walk
keys-open = open

## The grid, wherever it stands

axis-very-active = very active
axis-not-active = not active
axis-ideal = ideal
axis-weak = weak
grid-title = Fit and activity
grid-open-leads = open leads
grid-all-leads = all leads
grid-makes-mql = makes an MQL
grid-refused = refused
grid-clear = { $count ->
    [one] Clear { $count } cell
   *[other] Clear { $count } cells
}
agreement-number = Agreement v{ $number }

## Data: imports

data = Data
imports = Imports
imports-question = What was brought in, and what waits to be?
imports-empty-title = This is where files come in
imports-empty = Bring an export of your CRM, a list from a trade show or from a webinar. It is shown first what would happen; nothing changes before you start, and a whole import can be undone.
imports-empty-command = Or by the command line:
import-bring = Bring a file
import-bring-hint = CSV, also compressed with gzip, JSON Lines or a workbook (.xlsx), up to { $megabytes } MB. Nothing is changed by bringing it.
import-file = File
import-bring-act = Bring it
import-drop = You can also drop it here.
import-too-large = The file has more than { $megabytes } MB. Compress it with gzip, split it, or ask whoever runs the program to raise upload_megabytes.
import-not-here = This server takes no files. Use the command line, or the server that keeps the folder of uploads.
import-no-file = Choose a file that is not empty.
import-standing = Standing
import-by = By
import-age = Age
import-by-command = The command line
import-trying = Being tried
import-undoing = Being undone
import-title = Import of { $file }
import-question = What does this file bring?
import-brought = { $name }, { $moment }
import-rows = Rows
import-created = Created
import-updated = Updated
import-unchanged = Unchanged
import-refused = Refused
import-warned = With a doubt
import-line = Line { $line }
import-not-now = This import does not stand there any more: somebody may have been quicker. Look at it again.
import-no-name = Give the mapping a name to keep it under.

## An import under way

import-counting = Reading the file …
import-trial-rows = { $done } of { $all } rows tried
import-run-rows = { $done } of { $all } rows brought in
import-undo-under-way = What it made is being removed, and what it changed put back.
import-interrupted = This import was begun elsewhere, or was interrupted. Run the same command again to go on.
import-leave = You can leave this page and come back: the work goes on, also when the server is started anew.
import-look-again = Look again
import-cancel = Cancel

## An import that ended

import-report = What became of the rows
import-was-undone = This import was undone: what it made is gone, and what it changed has its earlier value again.
import-resume = Go on
import-see-leads = See the leads
import-mapping-file = Mapping as a file
import-rejects = Refused rows
import-rejects-hint = Download the refused rows with their reasons, mend them in a spreadsheet, and send them again: they are read by the same mapping.
import-rejects-file = Download them
import-mended = Mended file
import-send-again = Send again
import-first-problems = First problems
import-row-refused = refused
import-row-doubted = taken with a doubt
import-more-problems = There are more; every refused row is in the file of refused rows.
import-undo-title = Undo this import
import-undo-hint = What it made is removed, and what it changed gets its earlier value back where nobody changed it since. It is refused when somebody has built on it, and says what.
import-undo = Undo …
import-undo-sure = Remove all that it made, and put back what it changed?
import-undo-now = Undo it
import-not-undone = It was not undone.

## A file that is being prepared

import-nothing-in-it = The file is empty. Look whether it was exported to its end, then bring it again.
import-step-file = 1. How the file is read
import-step-file-hint = This was detected. Correct what is wrong, and look at the first rows.
import-read-so = Read it so
import-first-rows = First rows of the file
import-encoding = Encoding
import-delimiter = Separator
import-header = First row
import-dates = Dates
import-decimal = Decimal sign
import-as-detected = As detected: { $found }
import-detect = Told by each column
delimiter-comma = comma
delimiter-semicolon = semicolon
delimiter-tab = tab
delimiter-bar = vertical bar
header-yes = names of the columns
header-no = data already
dates-ymd = year, month, day
dates-dmy = day, month, year
dates-mdy = month, day, year
decimal-point = point
decimal-comma = comma
import-step-offer = 2. A mapping that fits
import-step-offer-hint = A mapping says where each column goes. Choose one that fits, or map by hand below.
import-preset = preset
import-saved = yours
import-fit = { $there } of { $all } columns
import-other-mappings = { $count ->
    [one] One mapping that fits less
   *[other] { $count } mappings that fit less
}
import-by-names = By the names of the columns
import-step-map = 3. Where the columns go
import-step-map-hint = Columns that go nowhere are left out. Save, and what keeps the mapping from being tried is said below.
import-step-try = 4. Try it, then start
import-step-try-hint = The trial reads the whole file and changes nothing: it shows rows of each kind, with what would change.
import-mend-first = Mend this first:
import-try = Try it
import-start = Start the import
import-discard = Take the file away
import-trial-found = The trial found
import-examples-created = Rows that would create something
import-examples-updated = Rows that would change something
import-examples-unchanged = Rows that say what is known
import-examples-warned = Rows that would be taken with a doubt
import-examples-refused = Rows that would be refused
import-field = Field
import-before = Before
import-after = After
import-another-record = another record

## The mapping by hand

map-mapping-name = Name of the mapping
map-source = Where the file comes from
map-source-hint = One word for the other system: its ids are kept under it.
map-tells = A row tells of
map-activities = Activities in a row
map-column = Column
map-samples = Holds
map-goes-to = Goes to
map-nowhere = Nowhere
map-more = Fixed values, and columns that go to a second place
map-more-hint = A fixed value is the same in every row: the campaign of a list, the kind of its activities.
map-fixed = A fixed value
map-fixed-value = Fixed value
map-beyond = The mapping says more of these fields than this form shows; they stay as they are:
map-identity = Known again by (none: as usual)
map-update = A record that is there
map-update-overwrite = takes what the file says
map-update-fill-blanks = gets only its blanks filled
map-update-keep = stays as it is
map-unknown = A record that is not there
map-unknown-create = is created
map-unknown-reject = costs the row
map-save = Save the mapping
map-keep-as = Keep it for other files as
map-keep = Keep
map-as-file = The mapping as the command line takes it
map-new-field = New field of your own: { $holds }
map-stage-reached = Date of the stage { $stage }
map-external-id = Id in the other system
map-name = Name
map-parent = Parent company
map-owner = Owner
map-stage-at = Date of the stage
map-at = When
map-kind = Kind
map-manager = Manager
map-role = Role
map-content-kind = Kind of content
map-value = Measured value
map-outcome = Outcome
map-step = Step
map-amount = Amount
map-probability = Probability
map-opened-at = Opened
map-expected-close = Expected close
map-closed-at = Closed
map-reason = Reason
map-competitor = Competitor
map-family = Family
map-price = Price
map-goal = Goal
map-channel = Channel
map-budget = Budget
map-starts-on = Begins on
map-ends-on = Ends on

## Leads

leads-question = Who is ready for Sales?
leads-heading-ready = { $count ->
    [0] No lead waits for Sales
    [one] { $count } lead is ready for Sales
   *[other] { $count } leads are ready for Sales
}
leads-heading-open = { $count ->
    [0] No open lead yet
    [one] { $count } open lead
   *[other] { $count } open leads
}
leads-heading-filtered = { $count ->
    [0] No lead matches
    [one] { $count } lead matches
   *[other] { $count } leads match
}
leads-views = Views
leads-open = All open
leads-ready = Ready for Sales
leads-of = { $shown } of { $all }
leads-none-title = Nothing matches these filters
leads-none = Take one of them away, or look at all open leads.
leads-empty-title = This is where leads are ranked and explained
leads-empty = Each lead gets a letter for its fit and a digit for its activity, and a page that says why. Bring your contacts in, or look around with the sample company first.
leads-empty-import = Import a file:
leads-empty-sample = Try the sample company:
filters = Filters
filter-search = Search
filter-cell = Cell
filter-remove = Remove this filter
filter-closed-too = closed too
filter-one-owner = one person
filters-clear = Clear all
filters-apply = Apply
filters-show = Show the grid and the filters
column-who = Who
column-title = Title
column-account = Account
column-cell = Cell
column-fit = Fit
column-activity = Activity
column-stage = Stage
column-since = since
column-owner = Owner
column-last-activity = Last activity
column-ago = ago
fit-short = fit
activity-short = act.
not-scored = Not scored yet
no-name = No name yet
range = { $first }–{ $last } of { $total }

## Lists of records

contacts = Contacts
accounts = Accounts
opportunities = Opportunities
activities = Activities
campaigns = Campaigns
content = Content
contacts-question = Whom do we know?
accounts-question = Which companies do we work on?
opportunities-question = Which deals are there?
activities-question = What was written down last?
campaigns-question = What did we run, and what did it cost?
content-question = What do we have to show?
contacts-heading = { $count ->
    [0] No contact yet
    [one] { $count } contact
   *[other] { $count } contacts
}
accounts-heading = { $count ->
    [0] No account yet
    [one] { $count } account
   *[other] { $count } accounts
}
opportunities-heading = { $count ->
    [0] No opportunity yet
    [one] { $count } opportunity
   *[other] { $count } opportunities
}
activities-heading = Activities, the last written down first
campaigns-heading = { $count ->
    [0] No campaign yet
    [one] { $count } campaign
   *[other] { $count } campaigns
}
content-heading = { $count ->
    [0] No content yet
    [one] { $count } asset
   *[other] { $count } assets
}
list-heading-filtered = { $count ->
    [0] { $list }: none matches
    [one] { $list }: { $count } matches
   *[other] { $list }: { $count } match
}
board = Board
list-export = Export
new-record = New
view-all = All
view-of-team = team
view-save = Save as a view
view-name = Name of the view
view-for-all = For the whole team
view-delete = Delete the view “{ $name }”
said-view = The view was saved. It stands above the list.
said-view-deleted = The view was deleted. No record was touched.
filter-by = Field to filter by
filter-add = Filter
filter-misread = cannot be read
filter-title = Filter by { $field }
filter-values = Any of these values
filter-or = Or ask for
filter-what = What it must be
filter-chosen = chosen
op-is = is
op-not = is not
op-has = contains
op-from = at least
op-to = at most
op-since = since
op-until = until
op-blank = is blank
op-known = is known
search-in-list = Search in: { $list }
search-near = Nothing is spelled “{ $typed }”. These come near it.
columns = Columns
column-earlier = Move { $name } to the left
column-later = Move { $name } to the right
list-none = Take a filter away, or look at all of them.
list-empty-title = { $list }: nothing here yet
list-empty = Import a file, or make the first one by hand.
activities-none = None among those looked through. Go on, or take a filter away.
activities-go-on = Look through earlier ones
mark = Mark
mark-one = Mark { $name }
change-marked = Change those marked
change-all = Change all { $count }
keys-mark = mark
range-open = { $first }–{ $last }
field-of-account = Account: { $field }
field-of-contact = Contact: { $field }
field-name = Name
field-parent = Part of
field-outcome = Outcome
field-step = Step
field-amount = Amount
field-probability = Probability
field-expected-close = Expected close
field-opened-at = Opened
field-closed-at = Closed
field-contact = Contact
field-reason = Reason
field-competitor = Competitor
field-recorded-at = Written down
field-goal = Goal
field-channel = Channel
field-budget = Budget
field-starts-on = Starts
field-ends-on = Ends
field-persona = Persona
field-url = Address on the web
field-content-title = Title
field-content-kind = Kind
field-stage-since = In this stage since
new-contact = New contact
new-account = New account
new-opportunity = New opportunity
new-campaign = New campaign
new-content = New asset
hint-account = The company’s name, as its account writes it.
hint-contact = The contact’s email address.
wrong-name-taken = Another one has this name.
wrong-no-account = No account has this name. Make the account first, or check how it is written.
wrong-no-parent = No account has this name, or it belongs to this one itself.
wrong-no-contact = No contact has this address.
wrong-probability = Write a number from 0 to 100.
said-created = Created.
happened-title = What happened
buying-group = Buying group
roles-missing = { $count ->
    [0] every part is known
    [one] { $count } part missing
   *[other] { $count } parts missing
}
role-nobody = nobody yet
no-contacts = No contact yet
children = Companies that belong to it
no-lead = No lead yet
consents = Consent
consent-given = given on { $day }
consent-taken-back = taken back on { $day }
products = Products
no-products = No product yet
deal-lead = The lead that it came from
changes-title = Changes
field-was-changed = { $field } changed
costs = Costs
no-costs = No cost yet
activities-of = The activities that name it
board-question = Where do our deals stand?
board-heading = { $count ->
    [0] No open opportunity
    [one] { $count } open opportunity
   *[other] { $count } open opportunities
}
board-mine = Mine
board-no-step = No step yet
board-all = Show all of this step
board-empty = Open opportunities stand here by their step. Make one, or import a file of deals.
undo = Undo
change-many = Change several at once
change-title = { $list }: change several at once
change-of-marked = { $count ->
    [one] the one marked
   *[other] the { $count } marked
}
change-of-list = all of the list as it is filtered
change-field = What to change
change-go-on = Go on
change-new-value = New value of { $field }
change-show = Show what would change
change-preview = { $count ->
    [0] Nothing would change
    [one] { $field } of { $count } record becomes “{ $value }”
   *[other] { $field } of { $count } records becomes “{ $value }”
}
change-and-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
change-unchanged = { $count ->
    [0] None has it already.
    [one] { $count } has it already.
   *[other] { $count } have it already.
}
change-do = { $count ->
    [one] Change { $count } record
   *[other] Change { $count } records
}
change-another = another
change-list-changed = The list changed in the meantime. Nothing was changed; this is what would change now.
change-too-many = At most { $most } records can be changed at once. Filter the list further.
change-not-this = This cannot be changed for several records at once, or a filter cannot be read.
said-nothing-marked = Mark the records first, with their boxes or with x.
said-changed = { $count ->
    [one] { $count } record was changed.
   *[other] { $count } records were changed.
}
said-undone = { $count ->
    [one] { $count } record has its former value again.
   *[other] { $count } records have their former values again.
}
key-mark = on a list: mark the row
filter-no-values = None of these values

## End of lists of records

## Short names of the stages, for columns and paths

stage-suspect = Suspect
stage-prospect = Prospect
stage-mql = MQL
stage-sal = SAL
stage-sql = SQL
stage-opportunity = Opportunity
stage-customer = Customer
stage-nurturing = Nurturing
stage-rejected = Rejected
stage-lost = Lost

## A lead's page

trail = You are here
account = Account
edit = Edit
save = Save
yes = yes
no = no
consent-on = consent given on { $day }
owned-by = with { $name }
stage-path = Stages
stage-passed-over = skipped
cell-sentence = Cell { $cell }: { $decision }
timeline-title = Everything that happened
facts-title = What we know
known-since = Known since
contacts-known = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
no-account = No account yet. Write the company’s name with “Edit”.
no-opportunity = No opportunity yet
deal-won = Won
deal-lost = Lost
fit-score = Fit
activity-score = Activity
fit-about = who they are
activity-about = what they do
fit-nothing = No rule of fit matches what is known so far.
activity-nothing = Nothing that counts has happened yet.
why-title = Why { $cell }?
why-basis = Agreement v{ $number } · computed on { $day } at { $time }
why-rules = All rules
key-counts = counts
key-faded = lost to time
key-taken = taken off
group-cap = , at most { $cap }
bound-group-cap = Cap of the group
bound-whole-cap = Cap of the score
bound-group-floor = Floor of the group
bound-whole-floor = Floor of the score
bound-lowered = { $before } brought down to { $after }
bound-raised = { $before } brought up to { $after }
rule-cap = The rule’s own cap brings { $before } down to { $after }.
rule-floor = The rule’s own floor brings { $before } up to { $after }.
rule-limit = { $count ->
    [one] At most { $limit }: { $count } activity not counted
   *[other] At most { $limit }: { $count } activities not counted
}
why-earlier = { $count ->
    [one] { $count } earlier activity
   *[other] { $count } earlier activities
}
why-before-these = { $count ->
    [one] { $count } more before these
   *[other] { $count } more before these
}
summary-strongest = Counts most: { $rules }.
summary-missing = { $axis }: { $missing }.
unknown-field = { $field } unknown
days-and-more = { $days } and { $count } more
activity-faded = worth { $points } { $ago }, { $left } left
verdict-grade = letter { $label }
verdict-level = level { $label }
verdict-from = { $name }, from { $from }
verdict-between = { $name }, from { $from } to { $to }
verdict-below = { $name }, below { $to }
history-title = Since { $day }
history-sentence = Activity went from { $activity_from } to { $activity_to }, fit from { $fit_from } to { $fit_to }
history-level = level { $level }
history-when = When
timeline-filters = What to show
timeline-empty = Nothing yet. A call, a note or a visit will stand here.
timeline-older = Show what is older
show-all = All
show-site = Web site
show-email = Email
show-content = Content
show-talks = Calls and meetings
show-stages = Stages
show-notes = Notes
note-by = Note by { $name }
by-person = by { $name }
field-changed = { $field }: { $before } → { $after }
activity-by = { $what } by { $name }
minutes = { $count } min
pages-viewed = { $count ->
    [one] { $count } page viewed
   *[other] { $count } pages viewed
}
add-call = Log a call
add-note = Add a note
add-meeting = Log a meeting
add-activity = Log something else
form-at = When
form-minutes = Minutes
form-note = Note
form-outcome = How it ended
form-kind = What happened
form-content-kind = About what

## Sign-in, first run, preferences

sign-in = Sign in
sign-in-wrong = The address or the password is not right.
sign-in-too-many = { $count ->
    [one] Too many attempts. Try again in { $count } minute.
   *[other] Too many attempts. Try again in { $count } minutes.
}
sign-in-forgotten = Forgotten? Your administrator can set a new password.
first-run = Welcome to Entente
first-run-about = One base, one vocabulary and one scoring grid for Marketing and Sales. You become its administrator.
first-run-sample-there = The sample company is there already. Say who administers it; then look around.
first-run-contacts-there = Contacts are there already. Say whose they are and who administers them.
first-run-start = Begin with
first-run-sample = The sample company
first-run-sample-about = Two years of accounts, contacts and activities, to see how everything works. It can be removed later.
first-run-empty = An empty base
first-run-empty-about = Bring your own contacts in. A starter agreement is in force until you make it yours.
first-run-do = Create and sign in
form-company = Company name
form-your-name = Your name
form-email = Email
form-password = Password
form-password-hint = At least 10 characters. A short sentence is easier to remember than a short word.
form-language = Language
form-time-zone = Time zone
form-currency = Currency
form-region = Formats of numbers and dates
form-usual-region = As usual in the language
form-theme = Look
theme-system = As the device
theme-light = Light
theme-dark = Dark
preferences-question = How do you want to see the pages?
preferences-heading = Your language, formats and look
saved = Saved.
wrong-missing = This is needed.
wrong-email = This is not an email address, such as name@company.com.
wrong-too-short = Write at least { $count } characters.
wrong-too-long = This is too long.
wrong-choice = Choose one of those offered.
wrong-zone = There is no such time zone. Choose one of those offered, or write it like Europe/Paris.
wrong-number = Write a number, such as 250.
wrong-date = Write a date, such as 2026-05-19.
wrong-yes-no = Write yes or no.
wrong-instant = Choose a day and a time.
wrong-future = This lies in the future. Choose a moment that has passed.
edit-title = Edit { $name }
edit-question = What do we know of this person and company?
edit-changed = Somebody else saved in the meantime. What you typed is still here; look at the values now kept, then save again.
edit-now = now: { $value }
cancel = Cancel
said-note = The note was added.
said-activity = Recorded. The score was computed anew.
said-edited = Saved. The score was computed anew.
sample-in-progress = The sample company is being made. New leads appear here as it goes; reload in a moment.

## When something is wrong

fault-not-found = This page does not exist
fault-not-found-advice = The address may be mistyped, or the record was removed or merged into another.
fault-forbidden = Your role does not allow this
fault-forbidden-advice = Ask your administrator if your work needs it.
fault-foreign-form = This form could not be accepted
fault-foreign-form-advice = It was open too long, or came from another site. Go back, reload the page and send it again.
fault-too-large = This is too much for one form
fault-too-large-advice = Shorten what you typed and send it again.
fault-unavailable = The database cannot be reached
fault-unavailable-advice = Nothing was lost. Try again in a moment; if it lasts, tell your administrator.
fault-disk-full = The disk of the server is full
fault-disk-full-advice = Nothing was changed. Your administrator needs to make room.
fault-broken = Something went wrong on our side
fault-broken-advice = Nothing was changed. If it happens again, tell your administrator the id below.
fault-operation = Id for your administrator:
fault-back = Back to the leads

deal-open = Open
deal-unnamed = Opportunity
by-rule = by the agreement
by-import = by an import
by-program = by the program
moved-to-cell = Moved to cell { $cell }
fact-first-name = First name
fact-last-name = Last name
fact-domain = Web domain
wrong-note-too-long = Write at most { $count } characters.
wrong-negative = Write 0 or more.
wrong-money = Write an amount, such as 1200000 or 1200000 EUR.
wrong-email-taken = Another contact has this address.
wrong-blank = A company needs a name.

## Settings

settings = Settings
roles = Roles
people = People
company = Company
own-fields = Fields
offer = Products
tokens = Tokens
audit = Audit log
interests = Interests
teams = Teams
sessions = Where you are signed in

form-start-page = Page to start on
sample-given-up = The sample company could not be made: it was cut short, and cannot be begun anew beside what is there. Begin with another folder or database; the log of the server says more.
said-deactivated = Deactivated. Sessions and tokens ended at once.
said-reactivated = Back again, with the password of before. Tokens have to be made anew.
said-retired = Retired. The field is not offered any more; its values are kept.
said-restored = Brought back, with the values that it had.
said-revoked = Revoked. The token lets nobody in any more.
said-ended = Signed out there.

people-question = Who works here, and who may do what?
people-heading = { $count ->
    [0] Nobody can sign in yet
    [one] { $count } person can sign in
   *[other] { $count } people can sign in
}
people-here = Everybody
people-left = Left
invite-title = Invite somebody
invite-about = By a link that works once, for a week
invite-do = Make the link
form-name = First and last name
form-name-hint = As far as you know it: whoever is invited says it again.
form-role = Role
form-team = Team
form-team-name = Name of the team
form-lead = Led by
team-add = Add a team
team-members = { $count ->
    [0] nobody yet
    [one] { $count } person
   *[other] { $count } people
}
link-title = A link for { $name }
link-about = Send it to this person alone. It is shown only now, works once, and is good until { $until }.
link-label = Link
away-until = away until { $day }
access-invited = invited, until { $day }
access-invitation-over = invitation expired
access-none = cannot sign in
person-question = What does this person do here?
person-title = Role and team
form-territories = Takes care of
form-territories-hint = A country a line; after a colon regions of it, if not all: “Spain: Madrid; Cataluña”.
away-title = Absences
away-days = From { $first } to { $last }
away-deputy = { $name } stands in
away-add = Add an absence
away-remove = Take back
form-first-day = First day away
form-last-day = Last day away
form-deputy = Stand-in
access-title = Access
access-open = Can sign in with a password.
access-open-seen = Can sign in with a password; last seen { $moment }.
access-invited-about = Invited by a link that is good until { $moment }.
access-invitation-over-about = The link of the invitation is too old. Make a new one.
access-none-about = Cannot sign in: a name that owns records.
access-left-about = Deactivated: cannot sign in. Records keep the name.
access-link = Make a new link
access-deactivate = Deactivate
access-reactivate = Bring back
access-hint = A new link also sets a new password: for whoever forgot theirs. Deactivating ends sessions and tokens at once and can be undone.
wrong-taken-address = Somebody signs in with this address already.
wrong-taken-name = There is one of this name already.
wrong-left = Whoever has this address left. Bring them back on their own page.
wrong-no-address = Without an address nobody can sign in.
wrong-last-administrator = Nobody else could administer then. Make somebody else administrator first.
wrong-territory = { $line } begins with no country.
wrong-ends-before = The last day lies before the first.
wrong-overlaps = Another absence covers some of these days.

invitation = Welcome to { $company }
invitation-about = Choose a password; from now on you sign in as { $email }.
invitation-again = Set a new password
invitation-again-about = For { $email }. Wherever you are signed in, you are signed out.
invitation-do = Save and sign in
invitation-gone = This link opens nothing any more
invitation-gone-about = It was used already, is older than a week, or another took its place. Ask your administrator for a new one.

company-question = What are we called, and what do we count in?
company-heading = Name, languages, zone and currency
form-usual-language = Usual language
form-languages = Languages to choose from
form-languages-hint = What people find in their preferences and at the top of each page.
form-currency-hint = Amounts that say no currency are in this one; rates are kept apart for each.
wrong-languages = Choose at least one, with the usual language among them.
rates-title = What other currencies are worth in { $currency }
rates-empty = No rates yet. With them, amounts in several currencies can be added up.
rate-line = 1 { $currency } = { $rate } { $base }
rate-since = since { $day } · { $thousand } = { $worth }
rate-add = Add a rate
rate-remove = Remove
form-from-day = From
form-rate = One unit is worth, in { $base }
wrong-rate = Write a positive number of at most ten decimals, such as 0.92.

fields-question = What else do we want to know?
fields-heading = { $count ->
    [0] No field of your own yet
    [one] { $count } field of your own
   *[other] { $count } fields of your own
}
fields-empty = A field of your own can be imported, edited on each record, and named in the conditions of the agreement.
field-question = What is this field called, and what can be chosen?
field-new = A new field
field-add = Add the field
field-key = in conditions and files:
field-retired = retired
field-retire = Retire the field
field-retire-about = A retired field is not offered any more. Its values are kept, conditions go on reading them, and it can be brought back.
field-restore = Bring the field back
field-restore-about = The field comes back with all the values that it had.
form-field-name = Name of the field
form-field-of = On each
form-field-type = What it holds
form-choices = Words to choose from
form-choices-hint = One a line; only for a choice.
form-choices-kept = One a line, in this order. A word that you take away stays where it was chosen.
wrong-field-name = Write a name with letters.
wrong-field-taken = There is a field { $key } already. Choose another name.
wrong-no-choices = Write at least one word to choose from.
wrong-too-many-choices = Write at most { $count } words.

offer-question = What do we sell, and what are people interested in?
offer-heading = { $count ->
    [0] No product yet
    [one] { $count } product
   *[other] { $count } products
}
interests-about = The categories that activities carry and that the agreement scores
interest-add = Add an interest
product-question = What is it, and what does it cost?
product-add = Add a product
form-product = Product
form-family = Family
form-price = List price
form-interest = Interest

tokens-question = Which other programs come in, and for what?
tokens-heading = { $count ->
    [0] No token lets a program in
    [one] { $count } token lets a program in
   *[other] { $count } tokens let programs in
}
token-title = The token
token-about = It is shown only now: keep it where only the other program can read it.
token-label = Token
token-new = A new token
token-add = Make the token
token-of = acts for { $name }
token-since = since { $day }
token-until = until { $day }
token-used = last used { $moment }
token-never-used = never used
token-revoked = revoked
token-left = refused: the person left
token-over = expired
token-revoke = Revoke
token-revoke-about = The program that uses it is refused from the next moment on. This cannot be undone.
token-revoke-do = Revoke it
token-days = { $count ->
    [one] for { $count } day
   *[other] for { $count } days
}
token-for-ever = until it is revoked
form-token-name = Which program
form-token-name-hint = So that you know which to revoke.
form-token-person = Acts for
form-token-person-hint = It may never do more than this person.
form-token-days = Good
form-scopes = What it may do
form-scopes-hint = As little as the program needs. What each call asks for stands in /api/openapi.json.
wrong-no-scope = Choose what it may do.
wrong-beyond-role = This person’s own role does not allow { $scope }.

roles-question = Who may do what?
roles-heading = Your role is { $role }
role-mine = yours

password-title = Your password
password-change = Change the password
form-password-before = Password until now
form-password-after = New password
wrong-password = This is not the password until now.
wrong-too-many-tries = Too many attempts. Wait a while, then try again.
said-password = The password is changed. You are signed out everywhere else.
session-about = since { $since } · last used { $seen }
session-device = { $browser } on { $system }
session-unknown-device = Unknown browser
session-here = here
session-end = Sign out there
sessions-end-others = Sign out everywhere else

audit-question = Who did what, and when?
audit-heading = Everything that was changed, for good
audit-search = Particulars hold
audit-who = Who
audit-what = What was done
audit-record = To what
audit-one-record = Only what was done to one record
audit-from = From
audit-until = Up to and with
audit-anybody = anybody
audit-anything = anything
audit-any-record = any record
audit-program = the program
audit-rule = the agreement
audit-imports = imports
audit-import = import of { $file }
audit-show = Show
audit-export = Export these lines
audit-empty = Nothing was done that fits.
audit-newest = Newest
audit-older = Older
audit-detail = { $field }: { $value }
did-accept-invitation = Came in by a link
did-add-absence = Added an absence
did-add-field = Added a field
did-add-interest = Added an interest
did-add-person = Let somebody in
did-add-product = Added a product
did-add-team = Added a team
did-add-token = Made a token
did-begin-import = Began an import
did-change-field = Changed a field
did-change-interest = Changed an interest
did-change-password = Changed the own password
did-change-person = Changed a person
did-change-product = Changed a product
did-change-team = Changed a team
did-create-sample = Made the sample company
did-deactivate-person = Deactivated somebody
did-edit-facts = Edited a record
did-end-absence = Took an absence back
did-end-import = Ended an import
did-end-sessions = Signed out elsewhere
did-export-audit-log = Exported the audit log
did-first-run = Set the base up
did-import-agreement = Brought an agreement in
did-invite-person = Invited somebody
did-make-link = Made a link to set a password
did-put-exchange-rate = Set an exchange rate
did-reactivate-person = Brought somebody back
did-remove-exchange-rate = Removed an exchange rate
did-restore-field = Brought a field back
did-retire-field = Retired a field
did-revoke-token = Revoked a token
did-set-company = Set the company
did-sign-in = Signed in
did-sign-in-refused = A sign-in was refused
did-sign-out = Signed out

## The agreement as a document

agreement-question = What do we both call a good lead?
agreement-heading = Version { $number } is in force since { $day }, unsigned
agreement-heading-signed = Version { $number } is in force since { $day }, signed by both sides
agreement-unsigned = Unsigned: neither Marketing nor Sales has signed this version. Its points are a starting guess, to be reviewed together.
sign-marketing = For Marketing: name, date, signature
sign-sales = For Sales: name, date, signature
doc-contents = Contents
doc-purpose = Purpose and review
doc-zone = Days and hours are those of { $zone }.
doc-currency = Amounts are in { $code }.
doc-goals = It is to improve:
goal-acceptance-rate = the share of MQLs that Sales accepts
goal-first-meeting-rate = the share of accepted leads that come to a first meeting
goal-sales-cycle = the length of the sales cycle
goal-won-revenue = the revenue won
doc-stages = Stages
doc-definition = What it is
doc-decided-by = Decided by
doc-by-rule = a rule
doc-by-marketing = Marketing
doc-by-sales = Sales
doc-when = when { $condition }
doc-fit = Fit: who they are
doc-activity = Activity: what they do
doc-fit-scale = The points of fit add up to a letter: { $scale }.
doc-activity-scale = The points of activity add up to a level: { $scale }.
doc-from = { $label } from { $from }
doc-below = { $label } below
doc-rule = Rule
doc-meaning = What it says
doc-grid = The grid
doc-grid-mql = { $cells } make an MQL.
doc-grid-refused = { $cells } are refused; every other cell goes to nurturing.
doc-grid-none-refused = No cell is refused; every other cell goes to nurturing.
doc-interests = Interests, accounts, customers
doc-hot = hot from { $from } points
doc-never-hot = measured, never hot
doc-account-score = Score of an account: { $how }.
doc-expansion = A new lead of an existing customer opens when { $condition }.
doc-exclusions = Disqualifying conditions
doc-unless = Unless { $condition }
doc-exception = Exception by { $by }
doc-intent-title = Buying stages and intent
doc-buying-stages = The buyer’s own steps: { $stages }.
doc-then = then
doc-intent = { $steps }: the buying stage becomes { $stage }
doc-intent-within = { $steps }, within { $days }: the buying stage becomes { $stage }
doc-fast-track = Fast track
bant-budget = budget
bant-authority = authority
bant-need = need
bant-timeframe = timeframe
doc-bant-must = Always among them: { $items }.
doc-assignment = Assignment
doc-way = Way
doc-for-whom = For whom
doc-goes-to = Goes to
doc-fallback = if nobody is free: { $target }
doc-round-robin = in turn
doc-fewest-open = whoever has the fewest open leads
doc-best-language = whoever speaks the language best, then has the fewest open leads
doc-service-levels = Service levels
doc-clock = Clock
doc-within = Within
doc-if-late = If late
doc-warn = warning after { $period }
doc-warn-before = warning { $period } before
doc-escalate = after { $period }, { $to }
clock-accept = accept
clock-first-contact = first contact
clock-qualify = qualify
clock-enrol = enrolled in a program
clock-first-message = first useful message
clock-complete-data = data completed
clock-take-back = taken back
clock-hand-back = handed back
clock-first-meeting = first meeting
doc-calendar = Working time
doc-day = Day
doc-hours = Hours
doc-closed = closed
doc-holidays = Public holidays: { $names }.
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
doc-reject-reasons = Reasons to reject
doc-recycle-reasons = Reasons to recycle
doc-reason = Reason
doc-back-after = Comes back after
doc-back-asked = the date is asked for
doc-responsibilities = Who does what
doc-step = Step
doc-does = Does it
doc-answers = Answers for it
doc-consulted = Is asked
doc-informed = Is told
doc-review = { $count ->
    [one] It is reviewed every month.
   *[other] It is reviewed every { $count } months.
}
doc-first-review = { $count ->
    [one] The first review comes after { $count } month.
   *[other] The first review comes after { $count } months.
}
doc-bant = { $count ->
    [one] Sales may qualify once { $count } of the four (budget, authority, need, timeframe) is { $answers }.
   *[other] Sales may qualify once { $count } of the four (budget, authority, need, timeframe) are { $answers }.
}
doc-attempts = { $count ->
    [one] after at least { $count } attempt
   *[other] after at least { $count } attempts
}

## Today

today = Today
today-question = What needs me now?
today-heading-work = { $count ->
    [0] No lead waits for your answer
    [one] One lead waits for your answer
   *[other] { $count } leads wait for your answer
}{ $overdue ->
    [0] {""}
    [one] , one step is overdue
   *[other] , { $overdue } steps are overdue
}
today-heading-base = { $count ->
    [0] No new MQL in seven days
    [one] One new MQL in seven days
   *[other] { $count } new MQLs in seven days
}
today-heading-volumes = { $count ->
    [0] No MQL this week so far
    [one] One MQL this week so far
   *[other] { $count } MQLs this week so far
}
today-waiting = Waiting for you, longest first
today-waiting-none = Nothing waits. New leads appear here as soon as they are given to you.
today-all = { $count ->
    [one] See it in the list
   *[other] See all { $count }
}
today-steps = Next steps due
today-steps-none = Nothing is due. On a lead, “Next step” says what you will do and by when.
today-overdue = due on { $day }
today-due = today
today-deals = Deals to close within a week
today-deal-unnamed = Deal without a name
today-mqls = MQLs, latest first
today-mqls-all = See all
today-mqls-none = No lead is an MQL now.
today-imports = Imports with refused rows
today-imports-none = No row was refused in thirty days.
today-rejected = { $count ->
    [one] { $count } row refused
   *[other] { $count } rows refused
}
today-missing = Missing on contacts
today-missing-of = { $count ->
    [one] of { $count } contact
   *[other] of { $count } contacts
}
today-missing-none = Every contact has what qualifying needs.
today-weeks = MQLs a week
today-week = Week of { $day }
today-stages = Open leads by stage
today-refusals = Refused in thirty days, by reason
today-refusals-none = Nobody was refused in thirty days.
today-no-reason = No reason given

## What is to be done next with a lead

add-next-step = Next step
form-next-step = What will be done
form-due = By the end of
next-step = Next: { $what }, by { $day }
said-next-step = The next step is set. Its owner sees it under Today when it is due.
said-no-next-step = The next step is taken off.
wrong-past = This day is over. Choose today or a later day.
wrong-step-too-long = Say it in at most { $count } characters.

## Data: exports

exports = Exports
exports-question = What did I take out?
exports-empty-title = Nothing is on its way out
exports-empty = A long list that you export is made in the background and waits here to be fetched.
exports-kept = Only you see your exports. A file is taken away after { $days } days.
export-list = List
export-form = Form
export-records = Records
export-size = Size
export-file = File
export-under-way = Being made…
export-failed = It could not be made. Export the list once more.
export-fetch = Download
export-forget = Take away the export of { $list }
megabytes = { $count } MB

## Personas, segments and the market book

segments = Segments
personas = Personas
segments-and-personas = Segments and personas
segments-question = Whom do we mean, and how many are they?
personas-question = Who is it that we talk to?
segments-heading = { $count ->
    [0] No segment yet
    [one] One segment
   *[other] { $count } segments
}
personas-heading = { $count ->
    [0] No persona yet
    [one] One persona
   *[other] { $count } personas
}
segments-empty = A segment is a condition with a name, such as factories of 50 to 1,000 people. It is always current, says how many it matches, and holds what Marketing and Sales know of that market.
personas-empty = A persona is a type of contact, such as heads of maintenance, with the messages and offers meant for it. They appear on every lead that it describes.
segment-new = New segment
persona-new = New persona
segment-about-hint = Why you look at these together.
persona-about-hint = What they have to cope with, what moves them, what interests them.
market-about = In words
market-asks = Whom it means
market-whom = Whom it means
market-open-leads = Open leads
market-changed = Last change
market-changed-by = Changed by { $name } on { $day }.
market-changed-on = Changed on { $day }.
market-broken = The condition no longer holds together
market-broken-since = A field that the condition names was changed since. Until it is mended it matches nobody.
market-count = Count now
market-counting = Counting…
market-size = How many
market-size-contacts = { $count ->
    [0] No contact
    [one] { $count } contact
   *[other] { $count } contacts
}
market-size-leads = { $count ->
    [0] without an open lead
    [one] with { $count } open lead
   *[other] with { $count } open leads
}
market-so-far = Counted so far: { $looked } of { $of } contacts were looked at.
market-place = Line { $line }, column { $column }
market-mistakes = { $count ->
    [one] The condition has a mistake:
   *[other] The condition has { $count } mistakes:
}
market-kind-unseen = Nobody here ever did “{ $kind }”.
market-kind-unseen-near = Nobody here ever did “{ $kind }”. Did you mean { $near }?
market-members = See them
market-members-question = Who belongs to it now?
market-members-of = Contacts in { $name }
market-members-first = From the first
market-members-none = Nobody belongs to it now
market-members-none-about = As soon as a contact matches the condition, it stands here.
market-members-rests = So far. There are more contacts to look through.
market-said = What we say
market-said-hint = One message or offer a line
market-said-nothing = Nothing is written yet. What stands here appears on every lead that it concerns.
market-messages-in = Messages, { $language }
market-offers-in = Offers, { $language }
market-offers = To offer
market-delete = Delete
market-delete-sure = It goes with its messages and its market book. Contacts and leads stay as they are.
market-delete-yes = Delete { $name }
market-said-deleted = Deleted.
market-said-in-use = { $count ->
    [one] It stays: one piece of content is meant for this persona. Give it another persona first.
   *[other] It stays: { $count } pieces of content are meant for this persona. Give them another persona first.
}
editor-text = As text
editor-text-hint = As in the agreement: industry IN ('manufacturing') AND employees >= 50
editor-as-text = Write as text
editor-as-rows = Edit by rows
editor-add = Condition
editor-see = Show operators and values
editor-joined = Contacts for whom
editor-all = all of these hold
editor-any = at least one of these holds
editor-begin = Choose a field, and see at once how many match.
editor-blank = Say whom it means: at least one condition is needed.
editor-mistakes-first = Mend the mistakes first, then rows can show it.
editor-says-more = This condition says more than rows can show, with brackets, a comment, a comparison of two fields or hundreds of parts. It stays a text.
editor-unfinished = Fill in the marked rows first, then they can be written as text.
row-number = Condition { $number }
row-of = Field
row-of-nothing = Choose a field…
row-group-company = Company
row-group-person = Person
row-count = Number of activities
row-days-since = Days since the last activity
row-kind = Kind of activity
row-kind-nothing = of the kind…
row-within = in the last
row-days = days
row-op = Comparison
row-op-equal = is exactly
row-op-unequal = is not
row-op-one-of = is one of
row-op-none-of = is none of
row-op-at-least = is at least
row-op-at-most = is at most
row-op-above = is more than
row-op-below = is less than
row-op-from = is on or after
row-op-until = is on or before
row-op-after = is after
row-op-before = is before
row-op-between = is between
row-op-not-between = is not between
row-op-contains = contains
row-op-contains-not = does not contain
row-op-starts-with = begins with
row-op-ends-with = ends with
row-op-like = has the pattern
row-op-not-like = has not the pattern
row-op-known = is known
row-op-unknown = is not known
row-op-holds = is so
row-op-holds-not = is not so
row-value = Value
row-values = Values
row-others = Others, parted by semicolons
row-lower = From
row-upper = To
row-and = and
row-remove = Take this condition away
row-wrong-value = Say with what it is compared.
row-wrong-kind = Choose a kind of activity.
row-wrong-days = Write a number of days above 0, or leave it blank.
book = Market book
book-title = Market book of { $name }
book-question = What do Marketing and Sales know of this market?
book-none = Nobody has written it yet: trends, how they buy, competitors and how to answer them, benefits with their proof.
book-write = Write it
book-value = Why they should buy from us
book-value-hint = In two sentences that a colleague can say on the telephone.
book-trends = Where the market is going
book-trends-hint = What changes for them, whether or not they buy from us.
book-process = How they buy
book-process-hint = Who starts, who decides, how long it takes, what has to be signed.
book-benefits = Verified benefits
book-benefits-hint = Each with what proves it: a customer, a figure, who measured it
book-benefit = Benefit
book-proof = Proof
book-competitors = Competitors
book-competitors-hint = Each with how to answer when it is named
book-competitor = Competitor
book-answer = How to answer
book-review = To be read again by
book-review-on = To be read again by { $day }.
book-due = To be read again
book-written-by = Written by { $name } on { $day }.
book-written = Written on { $day }.
book-confirmed = Confirmed
book-unconfirmed = Not confirmed
book-confirmed-by = Confirmed by { $name } on { $day }
book-not-confirmed = Not confirmed yet
book-confirm = Confirm
book-unconfirms = This book is confirmed. A change takes the confirmations back, and both heads are asked again.
book-said-taken-back = Saved. The confirmations were taken back: both heads confirm what is written now.
book-said-confirmed = Confirmed as it stands here.
book-said-changed = Somebody changed the book meanwhile. Read it as it stands now, then confirm it.
book-said-same = Marketing and Sales confirm with two different people.
book-wrong-review = Choose a day after today.
book-wrong-answer = Say how to answer when this competitor is named.
book-wrong-proof = Say what proves it: a customer, a figure, who measured it.
side-marketing = Marketing
side-sales = Sales
say-title = What to say
say-answers = { $count ->
    [one] If a competitor is named
   *[other] If one of { $count } competitors is named
}
say-benefits = { $count ->
    [one] A verified benefit
   *[other] { $count } verified benefits
}
say-unconfirmed = This market book is not confirmed by both heads.
did-create-named-condition = Made a persona or segment
did-edit-named-condition = Changed a persona or segment
did-delete-named-condition = Deleted a persona or segment
did-write-market-book = Wrote a market book
did-confirm-market-book = Confirmed a market book

## Help: what a page answers, and where its figures come from

help = Help
key-help = help on this page
help-question = How do we begin, and where do we look things up?
help-heading = The first week, and the words we use
help-week = The first week
help-look-up = To look up
help-on-page = Help on this page
help-on-page-about = The question mark at the top of each page, or the key h, says what the page answers and where its figures come from.
print = Print
help-all = All of the help
help-answers = What this page answers
help-from = Where its figures come from
help-today = What needs you now. SDRs and account executives see their leads that wait, the next steps due and the deals about to close; Marketing new MQLs, refused rows and missing facts; heads how many MQLs come, where leads stand and why some are refused.
help-today-from = Leads, steps, deals and imports as they are recorded at this moment. Days and weeks are those of your time zone, which you choose under Settings.
help-leads = Who is ready for Sales. The grid counts leads by fit (letter) and activity (digit): click a cell, and the list holds just those. Facets, search and columns narrow and order it; a filter that you need again is saved as a view.
help-leads-from = Each lead carries the score of its contact, computed by the agreement in force whenever something about it is recorded, and anew at midnight because activity fades. Counts are of the leads that the filters leave.
help-lead = Who this is, how far they have come, and why their score is what it is. Each bar is a rule of the agreement; unfold it for the activities behind it. Below stands everything that happened; at the top you log a call, a note or a meeting and set the next step.
help-lead-from = The score follows from the facts and activities on this page by the rules of the agreement, whose version and the moment of computing stand under the title “Why”. Nothing else enters it.
help-lead-edit = What we know of this person and of their company, to be corrected.
help-edit-from = What is kept now. Whatever you change is kept with its earlier value, your name and the moment; if somebody saved before you, you are shown both and nothing is lost.
help-contacts = Whom we know. A contact is a person; what Sales works on with them is a lead.
help-accounts = Which companies we work on. Everybody we know there stands on the account’s page.
help-list-from = The records as they are kept now. The number in the heading is of those that your filters leave; a filter offers the values that a field really has.
help-opportunities = Which deals there are, of which amount, and when they should close.
help-opportunities-from = Deals that were brought in by a file or made by hand. Amounts are in their own currency; a total in several is converted at the rates of Settings › Company.
help-activities = What was written down last, of whomever.
help-activities-from = Activities come by files, by forms on a lead’s page and with the sample company. They are only ever added; the newest record stands first, whenever it happened.
help-campaigns = What we ran, for what, and what it cost.
help-campaigns-from = Campaigns that were brought in or made by hand, their costs, and the activities that name them.
help-content = What we have to show: white papers, case studies, price lists.
help-content-from = Assets that were brought in or made by hand, and the activities that name them.
help-filter = Which values a field has, so that you can choose among them or ask for a comparison.
help-filter-from = The records that the other filters leave: each value stands with the number of records that have it.
help-change = One field changed on many records at once. First you see what would change; nothing changes before you say so, and it can be undone.
help-change-from = The records that you marked, or all that the filters leave. If the list changes in the meantime, nothing is changed and you are shown it anew.
help-board = Where our open deals stand, a column for each step.
help-contact = Who this person is, their part in the purchase, their consents, and their leads.
help-contact-from = Facts from files, from forms and by hand; each keeps its earlier values with who changed them and when.
help-account = What we know of this company, who decides there, which parts nobody is known for yet, and what happened with all of them.
help-account-from = The account’s own facts, and the contacts, deals and activities that belong to it. A part counts as missing while no contact has it as their buying role.
help-opportunity = Where this deal stands, how much it is, when it should close, and how that changed.
help-opportunity-from = What was brought in or typed; each change of step, amount or date is kept with who made it and when.
help-campaign = What this campaign was for, what it cost, and who took part.
help-asset = What this asset is, whom it is for, and who used it.
help-new = A new record, by hand.
help-new-from = What you type here. Whoever looks at it later sees that you made it, and when.
help-record-edit = What we know, to be corrected.
help-agreement = What Marketing and Sales both call a good lead: the stages, the rules that give points, the grid, who answers how fast. Read it together; the button prints it.
help-agreement-from = The version in force, word for word: these sentences are written from the rules by which leads are scored. A mark says what this program does not act on yet.
help-imports = Which files were brought in, what became of their rows, and which wait for you.
help-imports-from = Every import in the pages or by the command line. A row counts as created, updated or unchanged once; refused rows cost no other.
help-import = What this file brings: how it is read, where its columns go, what would happen, and then what did.
help-import-from = The file itself. The trial reads it whole and changes nothing; the counts after it are of rows that were really taken.
help-exports = Which long lists you took out, which of them are still being made, and which wait to be fetched.
help-exports-from = Each list as it was filtered when you asked for it, read when its file was made. Short lists are sent at once and do not stand here.
help-preferences = How you see the pages: language, formats, time zone, look, the page to start on; your password, and where you are signed in.
help-preferences-from = What you chose here. It concerns nobody but you.
help-people = Who works here, in which role and team, and who may come in. You invite somebody by a link that works once, for a week.
help-person = What this person does here: role, team, territories, absences, access.
help-people-from = What administrators set. Roles decide what each may see and do; the tab Roles says which.
help-company = What the company is called, in which languages, zone and currency it works, and what other currencies are worth.
help-company-from = What was typed here or at the first run. Amounts in other currencies are added up at these rates, each from its day on.
help-fields = What else you want to know than the program brings: fields of your own.
help-field = What this field is called and what can be chosen in it.
help-fields-from = What was added here or by an import’s mapping. A field that is retired keeps its values.
help-offer = What you sell, and which interests the agreement scores.
help-product = What this product is, and what it costs.
help-offer-from = What was typed here or brought in. An interest is what activities carry; the agreement says from how many points it is hot.
help-tokens = Which other programs come in, for whom, and for what.
help-tokens-from = What was made here or by the command line. A token is shown once; of its use only the last moment is kept.
help-audit = Who did what, and when.
help-audit-from = A log that is only ever added to: the database refuses to change it. It can be searched, filtered and exported.
help-roles = Who may do what.
help-roles-from = The one table by which every page and every command lets people in.
help-guide = How a team of ten begins: five days, from the first start to the first figures.
help-guide-from = The guide comes with the program and tells what this very version does.
help-glossary = What the words on the pages mean: first your company’s own, from its agreement, then those that the program brings.
help-glossary-from = Stages, cells, kinds, interests and reasons are those of the agreement in force; when it changes, this page changes with it.

## The glossary

glossary = Glossary
glossary-about = What the words on the pages mean, with the stages, cells and reasons of your own agreement.
glossary-question = What do we mean by this word?
glossary-heading = The words we use
glossary-cells = Letters, levels and cells
glossary-score = Fit, activity and the score
glossary-records = People, companies and deals
glossary-kinds = Kinds of activity
glossary-buying-stages = Buying stages
glossary-data = Files and lists
glossary-letter = Letter of fit
glossary-level = Level of activity
glossary-counted-by = Counted by: { $rules }.
glossary-buying-stage-first = Where a buyer stands as long as no sequence says more.
glossary-buying-stage = Shown by: { $intents }.
glossary-budget = Whether there is money for it, and how much.
glossary-authority = Whether we speak with whoever decides, or with somebody who can bring us there.
glossary-need = Whether there is a problem that we can solve.
glossary-timeframe = By when it should be solved.
glossary-rejected-for = A reason to say that a lead is not for us.
glossary-back-in = The lead comes back to Sales after { $days }.
glossary-back-on-date = The lead comes back on the day that is asked for.
glossary-back-by-activity = The lead comes back when its own activity brings it.
glossary-fit = How much a contact and their company resemble the customers you want: points for who they are. A letter says it in short, A for the best.
glossary-activity = How much a contact does that tells of interest: points for what they do, which fade with time. A digit says it in short, the highest for the most active.
glossary-cell = Letter and digit together, such as A4. The grid of the agreement says which cells make an MQL and which are refused.
glossary-points-name = Points
glossary-points = What a rule gives or takes. Those of fit and those of activity are added up apart and never mixed.
glossary-cap-name = Cap and floor
glossary-cap = The most and the least that a rule, a group or a whole score may come to.
glossary-limit-name = Frequency limit
glossary-limit = How many activities of one kind count in a period, so that a hundred page views are not worth a meeting.
glossary-half-life-name = Half-life
glossary-half-life = The time after which an activity is worth half its points.
glossary-agreement = What Marketing and Sales agreed: one document with versions, of which one is in force. It is unsigned until both sides have signed it.
glossary-sdr-name = SDR and AE
glossary-sdr = A sales development representative (SDR) takes new leads on and qualifies them; an account executive (AE) carries opportunities to their close.
glossary-next-step = What somebody will do with a lead, and by when. On that day it stands under Today.
glossary-contact = A person whom we know.
glossary-account = A company, with the contacts who work there.
glossary-lead-name = Lead
glossary-lead = A contact on the way to a purchase, from first interest to customer or not. A contact has at most one open lead for new business, and one for more business.
glossary-opportunity = A possible deal, with an amount and a day on which it should close.
glossary-buying-group = The people at an account who have a part in the purchase: who uses, recommends, decides, pays.
glossary-campaign-name = Campaign
glossary-campaign = A trade show, a webinar, a mailing: what Marketing does for a time, with its costs and the activities it brought.
glossary-content = What can be read, seen or tried: white papers, case studies, calculators.
glossary-owner = The one person who answers for a record.
glossary-mapping-name = Mapping
glossary-mapping = What says where each column of a file goes. Some come with the program; your own are kept under a name.
glossary-trial-name = Trial
glossary-trial = An import that is only tried: it says what would happen and changes nothing.
glossary-refused-row = Rows that could not be taken, each with its reason, to be mended and sent again.
glossary-identity-name = Identity
glossary-identity = By what a record is known again: the email of a contact, the name of an account, the id in another system.
glossary-view-name = View
glossary-view = A filter with its columns and order, kept under a name for you or for the whole team.
why-rounded = Figures are rounded to a tenth, one way or the other, so that what is shown adds up.
facet-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
team-remove = Take away the team { $name }
team-remove-do = Take it away
team-people-go = Its people go to
team-none = no team
wrong-team-has-people = Somebody works in this team. Say where they go.
said-team-removed = The team was taken away.
did-remove-team = Took a team away
help-segments = Which groups of contacts you look at together, and how many each matches.
help-personas = Which types of contact you talk to, and how many each matches.
help-segment = Whom this segment means, how many they are, what you say to them, and where the book of their market stands.
help-persona = Whom this persona describes, how many they are, and which messages and offers are meant for them.
help-condition = Whom a segment or a persona means: row by row, or as a text like the conditions of the agreement. The number beside it follows while you edit.
help-market-book = What Marketing and Sales know of this market: where it is going, how it buys, who competes and what to answer, which benefits are proven. Both heads confirm it.
help-segments-from = A segment or persona is a condition with a name and no list: whoever matches it now belongs to it. It is counted when you look.
help-condition-from = The contacts as they are kept now, looked at one by one.
help-market-book-from = What was written here, with its author and its day. A change takes the confirmations of both heads back.
glossary-segment-name = Segment
glossary-segment = A group of contacts, meant by a condition: factories of 50 to 1,000 people, for example. Its market book says what is known of that market.
glossary-persona = A type of contact, such as heads of maintenance, with the messages and offers meant for it.

## Calls of other programs: what keeps one from being done

problem-token = A token is needed
problem-token-advice = Send “Authorization: Bearer TOKEN” with a token that is good: one that was not revoked, whose time is not over, and whose person is still here.
problem-scope = Not allowed
problem-scope-advice = The token’s scopes and the role of its person must both allow this.
problem-not-found = There is nothing here
problem-not-found-advice = Check the address and the id in it.
problem-method = This address does not take this method
problem-method-advice = The header Allow says which it takes.
problem-query = Something in the address is not right
problem-query-advice = Each parameter that is not right is named beside this.
problem-not-json = The body is not JSON
problem-not-json-advice = Send one JSON object.
problem-media-type = The body is of another kind
problem-media-type-advice = Send “Content-Type: application/json”, or what the description of this call says.
problem-too-large = The body is too large
problem-too-large-advice = Send less at a time, or bring a file as an import.
problem-invalid = Something in the body is not right
problem-invalid-advice = Each place that is not right is named beside this. Nothing was done.
problem-conflict = This cannot be done as things stand
problem-conflict-advice = Read it again and see how it stands now.
problem-changed = Somebody changed it meanwhile
problem-changed-advice = Read it again, and send your change with the ETag that it has now.
problem-version-missing = The state you start from is missing
problem-version-missing-advice = Send “If-Match” with the ETag that you read, so that nobody overwrites another unawares; “*” changes it whatever it has become.
problem-key = The idempotency key cannot be used
problem-key-advice = A key has 1 to 200 plain characters.
problem-key-used = This key belongs to another request
problem-key-used-advice = Use a new key for each request; the same key is only for sending the very same request again.
problem-key-under-way = The request with this key is under way
problem-key-under-way-advice = Wait and send it again. If it was cut off, see whether it was done, and use a new key if it was not.
problem-key-answered = The request with this key was done
problem-key-answered-advice = Its answer held a secret, which is kept nowhere. If you do not have it, make another.
problem-too-many = Too many calls
problem-too-many-advice = Wait as long as the header Retry-After says.
problem-not-here = This process does not do that
problem-not-here-advice = Ask whoever runs the program.
api-not-json-at = The text cannot be read as JSON at line { $line }, column { $column }.
api-wrong-unknown = There is no { $name } here.
api-wrong-unknown-near = There is no { $name } here. Did you mean { $meant }?
api-wrong-twice = This can be given only once.
api-wrong-missing = This is missing.
api-wrong-value = This is not a value that can stand here.
api-wrong-text = Write a text.
api-wrong-number = Write a number.
api-wrong-whole = Write a whole number.
api-wrong-boolean = Write true or false.
api-wrong-list = Write a list.
api-wrong-object = Write an object.
api-wrong-word = Write { $words }.
api-wrong-range = Write a number from { $least } to { $most }.
api-wrong-too-long = Write at most { $most } characters.
api-wrong-too-many = Send at most { $most } at a time.
api-wrong-none = Send at least one.
api-wrong-page = This is not a place that an earlier answer gave for this order.
api-wrong-contact-or-lead = Name the contact or the lead, and only one of them.
api-wrong-beyond-token = This token does not allow { $scope } itself.
api-change-moved = The records or their values are no longer those of the preview. Ask for it again.

# The report on what was learned
learn-title = What { $source } teaches
learn-lead = Learned from { $rows } rows and tried on { $aside } that the card had not seen.
learn-target = The outcome stands in { $target }; { $positive } is a win.
learn-refused = No card
learn-refused-means = An agreement made of this would promise what it cannot keep. Other facts, more outcomes or another question may help.
learn-warnings = Look at this first
learn-worth = What the card is worth
learn-auc = AUC
learn-auc-means = Of one lead that was won and one that was lost, the won one has more points in { $auc } of cases. 50% is a coin.
learn-alift = ALIFT
learn-alift-means = Area under the curve of gains below; 0.5 is a coin.
learn-gain = Wins in the best { $share }
learn-gain-means = of the rows by points.
learn-auc-train = AUC on rows learned from
learn-auc-train-means = Much more than on new rows would mean that the card learned by heart.
learn-gains = How many wins the best rows hold
learn-gains-means = Whoever works the rows from the most points down meets this share of all wins. The dashed line is chance.
learn-gains-across = Share of rows, from the most points down
learn-calibration = What was expected, and what came
learn-calibration-means = Each mark is a tenth of the rows by points. On the dashed line came what was expected.
learn-calibration-across = Expected share of wins
learn-expected = Expected
learn-won = Won
learn-rows = Rows
learn-points = Points
learn-stability = Between the rows learned from and those kept aside, the points moved by { $stability } (stability index: below 0.1 hardly, above 0.25 much).
learn-card = The card
learn-card-means = The points of all columns are added up. 10 points more double the odds of a win. What stands in no line earns nothing.
learn-grade-from = from { $points } points
learn-grade-below = below
learn-when = When
learn-alone = What each column says alone
learn-alone-means = A column may say much and earn no points, because others say the same.
learn-column = Column
learn-information = Information value
learn-shift = Moved
learn-used = Earns points
learn-used-yes = yes
