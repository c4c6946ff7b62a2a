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
