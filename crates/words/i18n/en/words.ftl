### What the rooms below say: conditions, agreement, scoring; and the formats that need words.

## Spans of time, and how far an instant is from now

span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-days-short = { $count } d
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
just-now = just now
ago-minutes = { $count } min ago
in-minutes = in { $count } min
ago-hours = { $count } h ago
in-hours = in { $count } h
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}

## Stages of a lead

stage-suspect = Suspect
stage-prospect = Prospect
stage-mql = Marketing qualified lead (MQL)
stage-sal = Sales accepted lead (SAL)
stage-sql = Sales qualified lead (SQL)
stage-opportunity = Opportunity
stage-customer = Customer
stage-nurturing = Nurturing
stage-rejected = Rejected
stage-lost = Lost

## Decisions, motions, outcomes

decision-mql = MQL
decision-nurture = Nurture
decision-refuse = Refuse
motion-new-business = New business
motion-expansion = Expansion
outcome-open = Open
outcome-won = Won
outcome-lost = Lost

## People of the company

role-administrator = Administrator
role-marketing-operations = Marketing operations
role-head-of-marketing = Head of Marketing
role-sdr = Sales development (SDR)
role-ae = Account executive (AE)
role-head-of-sales = Head of Sales
role-viewer = Viewer
permission-see-records = see records
permission-edit-records = edit records
permission-work-leads = work leads
permission-import = import files
permission-export = export data
permission-draft-agreement = draft the agreement, segments and market books
permission-sign-for-marketing = sign for Marketing
permission-sign-for-sales = sign for Sales
permission-configure = change settings
permission-manage-people = manage people
permission-manage-tokens = manage tokens
permission-read-audit = read the audit log

## What a contact does in a purchase

buying-role-initiator = Initiator
buying-role-researcher = Looks for information
buying-role-user = User
buying-role-recommender = Recommender
buying-role-decision-maker = Decision maker
buying-role-budget-holder = Budget holder
buying-role-blocker = Blocker

## BANT

bant-unknown = unknown
bant-no = no
bant-partial = partial
bant-yes = yes

## Records

record-account = Account
record-contact = Contact
record-lead = Lead
record-activity = Activity
record-opportunity = Opportunity
record-campaign = Campaign
record-content = Content
record-interest = Interest
record-product = Product
record-person = Person
record-team = Team
record-agreement = Agreement
record-import = Import
record-custom-field = Custom field
record-named-condition = Persona or segment
record-view = Saved view
record-api-token = Token
record-settings = Settings
record-persona = Persona
record-segment = Segment
tier-strategic = Strategic
tier-target = Target
tier-other = Other
goal-demand = Demand
goal-image = Image
goal-awareness = Awareness
version-draft = Draft
version-proposed = Proposed
version-in-force = In force
version-superseded = Superseded
import-draft = Being prepared
import-running = Under way
import-done = Done
import-cancelled = Cancelled
import-failed = Failed
import-undone = Undone

## Types of fields

type-text = Text
type-number = Number
type-boolean = Yes or no
type-date = Date
type-instant = Date and time
type-choice = Choice
type-choices = Several choices
type-money = Amount of money
a-text = a text
a-number = a number
a-boolean = a yes/no
a-date = a date
an-instant = a date with its time
a-choice = a choice
several-choices = a list of choices

## Fields of contacts and accounts: a heading, and how a sentence names it

field-industry = Industry
the-industry = industry
field-country = Country
the-country = country
field-region = Region
the-region = region
field-city = City
the-city = city
field-postal-code = Postal code
the-postal-code = postal code
field-employees = Employees
the-employees = the number of employees
field-annual-revenue = Annual revenue
the-annual-revenue = annual revenue
field-title = Job title
the-title = job title
field-seniority = Seniority
the-seniority = seniority
field-function = Function
the-function = function
field-language = Language
the-language = language
field-email = Email
the-email = the email address
field-email-domain = Email domain
the-email-domain = the domain of the email address
field-email-kind = Kind of email address
the-email-kind = the kind of email address
field-source = Source
the-source = source
field-has-email = Has an email address
the-has-email = an email address is known
field-has-phone = Has a phone number
the-has-phone = a phone number is known
field-phone = Phone
the-phone = the phone number
field-account-tier = Account tier
the-account-tier = the account’s tier
field-buying-role = Buying role
the-buying-role = the buying role
field-company = Company
the-company = company
field-created-at = Created
the-created-at = the date of creation
field-bant-budget = Budget
the-bant-budget = budget
field-bant-authority = Authority
the-bant-authority = authority
field-bant-need = Need
the-bant-need = need
field-bant-timeframe = Timeframe
the-bant-timeframe = timeframe
field-stage = Stage
the-stage = the lead’s stage
field-cell = Cell
the-cell = the cell
field-fit = Fit
the-fit = the fit score
field-activity = Activity
the-activity = the activity score
field-grade = Fit grade
the-grade = the fit grade
field-level = Activity level
the-level = the activity level
field-decision = Decision
the-decision = the decision
field-interest-hot = Hot interest
the-interest-hot = an interest is hot
field-buying-stage = Buying stage
the-buying-stage = the buying stage
field-fast-track = Fast track
the-fast-track = a fast track applies
field-account-owner = Account owner
the-account-owner = the account’s owner
field-motion = Motion
the-motion = the motion
field-opportunity-won = Opportunity won
the-opportunity-won = an opportunity was won
field-recycled = Back in the incubator
the-recycled = the lead was recycled
field-reject-reason = Reason for rejection
the-reject-reason = the reason for rejection
field-days-in-stage = Days in the stage
the-days-in-stage = the number of days in the stage
field-bant-met = BANT answered
the-bant-met = enough of BANT is known

## Fields of activities

activity-field-kind = Kind
the-activity-kind = the kind of activity
activity-field-interest = Interest
the-activity-interest = the interest
activity-field-campaign = Campaign
the-activity-campaign = the campaign
activity-field-content = Content
the-activity-content = the content
activity-field-content-kind = Kind of content
the-activity-content-kind = the kind of content
activity-field-value = Value
the-activity-value = the value
activity-field-url = Web address
the-activity-url = the web address
activity-field-minutes = Minutes
the-activity-minutes = the minutes
activity-field-priority = Priority
the-activity-priority = the priority
activity-field-outcome = Outcome
the-activity-outcome = the outcome

## Kinds of activities

kind-page-view = Page view
kind-form = Form
kind-download = Download
kind-email-open = Email open
kind-email-click = Email click
kind-email-bounce = Email bounce
kind-email-reply = Email reply
kind-webinar = Webinar
kind-trade-show = Trade show
kind-call = Call
kind-meeting = Meeting
kind-note = Note
kind-order = Order
kind-visit = Visit
kind-chat = Chat
kind-unsubscribe = Unsubscribed
kind-complaint = Complaint

## Kinds of content

content-guide = Guide
content-white-paper = White paper
content-case-study = Case study
content-price-list = Price list
content-roi-calculator = ROI calculator
content-trial = Trial
content-demo-request = Demo request
content-quote-request = Quote request
content-contact-request = Contact request
content-brochure = Brochure
content-newsletter = Newsletter

## Usual values of fields, inside a sentence

value-email-kind-corporate = work
value-email-kind-free = free
value-email-kind-edu = school or university
value-seniority-c-level = executive board
value-seniority-vp = vice president
value-seniority-director = director
value-seniority-manager = manager
value-seniority-staff = staff
value-seniority-student = student
value-seniority-intern = intern
value-function-operations = operations
value-function-it = IT
value-function-finance = finance
value-function-marketing = marketing
value-function-sales = sales
value-function-hr = human resources
value-function-purchasing = purchasing
value-function-engineering = engineering
value-function-quality = quality
value-industry-manufacturing = manufacturing
value-industry-logistics = logistics
value-industry-software = software
value-industry-energy = energy
value-industry-healthcare = healthcare
value-industry-finance = finance
value-industry-retail = retail
value-industry-education = education
value-industry-construction = construction
value-industry-services = services
value-industry-public = public sector
value-priority-high = high
value-priority-medium = medium
value-priority-low = low
value-call-reached = reached
value-call-refused = refused
value-call-no-answer = no answer
value-call-voicemail = left a message
value-source-organic-search = organic search
value-source-paid-search = paid search
value-source-direct-traffic = direct visit
value-source-display = display advertising
value-source-other-publicities = other advertising
value-source-social = social media
value-source-email = email
value-source-referral = referral
value-source-partner = partner
value-source-trade-show = trade show
value-source-webinar = webinar
value-source-bought-list = bought list
value-source-first-import = first import
value-source-other = other
value-source-unknown = not known
value-step-prospecting = prospecting
value-step-discovery = discovery
value-step-engaging = first talks
value-step-proposal = proposal
value-step-negotiation = negotiation
value-answer-yes = yes
value-answer-no = no

## Mistakes in conditions

condition-empty = The condition is empty.
condition-unclosed-text = This text has no closing quote '.
condition-unclosed-name = This name has no closing quote ".
condition-unclosed-comment = This comment /* is never closed with */.
condition-curly-quote = { $quote } is not a quote here. Write text between straight quotes, 'like this'.
condition-unknown-character = { $character } has no meaning here.
condition-accented-name = The name of a field with other letters than A to Z stands in double quotes.
condition-not-a-number = { $text }… is not a number.
condition-number-too-large = The number { $text } is too large.
condition-too-deep = There are more than { $maximum } levels of brackets and NOT.
condition-unexpected = Expected { $expected }, but found { $found }.
condition-ends = Expected { $expected }, but the condition ends.
expected-and-or-end = AND, OR or the end
expected-null = NULL
expected-opening = (
expected-closing = )
expected-comma-or-closing = , or )
expected-between-and = AND, as in BETWEEN 1 AND 10
expected-pattern = a pattern in quotes, such as '%director%'
expected-after-not = IN, BETWEEN or LIKE after NOT
expected-number = a number
expected-value = a value: a text in quotes, a number, TRUE, FALSE or DATE
hint-is-null = To ask for a missing value write IS NULL or IS NOT NULL.
hint-like-ignores-case = LIKE already ignores case.
hint-no-escape = ESCAPE is not offered: write \% or \_ in the pattern.
hint-no-arithmetic = Arithmetic is not offered.
hint-one-equals = Write one = only.
condition-unknown-function = { $name } is not a function here. There are count, days_since and did_in_order.
condition-unquoted-kind = The kind of an activity is written in quotes: '{ $name }'.
condition-not-a-day = DATE '{ $text }' is not a day of the calendar. Write for example DATE '2026-12-31'.
condition-unknown-field = There is no field “{ $name }”.
condition-name-in-double-quotes = Double quotes hold the name of a field; text is written '{ $name }'.
did-you-mean = Did you mean { $nearest }?
condition-field-not-here = “{ $name }” cannot be read { $scope }, since it follows from what is being decided here.
scope-fit = in a fit rule
scope-activity = in “where”
scope-record = in a condition about facts and activities alone
scope-fast-track = in a fast track
scope-stage = in the condition of a stage
scope-expansion = in the condition of an expansion
scope-assignment = in an assignment rule
scope-sla = in an SLA
scope-nurture = in a nurture program
condition-function-in-where = { $function } looks at all activities of a contact, so it cannot stand in “where”.
condition-too-many-arguments = { $function } takes kinds in quotes, then at most one number of days.
condition-kind-missing = { $function } needs the kind of an activity, in quotes.
condition-two-kinds-needed = did_in_order needs at least two kinds of activities.
condition-one-kind-only = { $function } takes one kind of activity.
condition-empty-kind = The kind of an activity cannot be empty.
condition-no-days-taken = days_since takes one kind of activity and nothing else.
condition-days-not-a-number = The days of { $function } are a number, not { $found }.
condition-days-not-positive = The days of { $function } must be above 0.
condition-types-differ-this = “{ $left }” is { $left_type }, but this is { $right_type }.
condition-types-differ = “{ $left }” is { $left_type }, but “{ $right }” is { $right_type }.
condition-types-differ-literal = The value on the left is { $left_type }, but “{ $right }” is { $right_type }.
condition-types-differ-literals = The value on the left is { $left_type }, but this is { $right_type }.
rewrite-without-quotes = Write { $text } without quotes.
rewrite-in-quotes = Write it in quotes: { $text }.
rewrite-as-date = Write DATE '{ $day }'.
rewrite-true-or-false = Write TRUE or FALSE.
condition-alone = “{ $what }” is { $ty }: compare it with something.
condition-alone-literal = This is { $ty }, not a condition: compare it with something.
condition-no-order = “{ $what }” is { $ty }, which has no order.
condition-no-order-literal = This is { $ty }, which has no order.
use-equality = Use = or <>.
use-choices = Use =, <>, IN or LIKE.
condition-like-not-text = “{ $what }” is { $ty }; LIKE is for texts.
condition-like-not-text-literal = This is { $ty }; LIKE is for texts.
advice-empty-text = Nothing equals an empty text. To ask for a missing value write IS NULL.

## The form of an agreement file

document-unknown-key = “{ $key }” is not a key of { $section }.
document-unknown-key-at-top = “{ $key }” is not a key at the top of the file.
document-missing-key = { $section } needs the key “{ $key }”.
document-missing-key-at-top = The file needs the key “{ $key }”.
document-wrong-type = “{ $key }” must be { $expected }, not { $found }.
document-not-a-choice = “{ $value }” is not possible for “{ $key }”. Write one of { $choices }.
document-not-finite = “{ $key }” must be a finite number.
document-beyond-limit = “{ $key }” must lie between { $least } and { $most }.
document-too-small = “{ $key }” must be at least { $least }; it is { $found }.
document-not-above = “{ $key }” must be above { $bound }; it is { $found }.
document-blank = “{ $key }” is empty.
document-not-an-identifier = “{ $value }” cannot be used as “{ $key }”. Take small letters a to z, digits and _, beginning with a letter.
document-no-language = “{ $key }” names nothing. Write it in at least one of en, fr, es.
document-repeated = “{ $value }” was already used for “{ $key }” on line { $line }.
kind-of-value-text = a text in quotes
kind-of-value-number = a number
kind-of-value-whole-number = a whole number
kind-of-value-boolean = true or false
kind-of-value-date-time = a date or time without quotes
kind-of-value-list = a list
kind-of-value-table = a table
kind-of-value-list-of-tables = a list of tables

## Where a file is not TOML

syntax-repeated-key = The key “{ $key }” is written twice.
syntax-unclosed-text = A text that opens here is never closed.
syntax-unclosed-list = A list that opens here is never closed with ].
syntax-unclosed-table = A table that opens here is never closed with {"}"}.
syntax-unclosed-heading = This heading is not closed. Write [section] or [[section]].
syntax-unquoted-text = “{ $text }” must stand in quotes.
syntax-missing-value = A value is missing here.
syntax-missing-equals = A key must be followed by = and its value.
syntax-missing-comma = A comma is missing here.
syntax-extra-comma = There is a comma too many here.
syntax-bad-key = A key may hold letters, digits, - and _. Put any other in quotes.
syntax-bad-number = This is not a number as TOML writes it.
syntax-bad-date-time = This is not a date or a time as TOML writes it.
syntax-bad-escape = A backslash in double quotes must begin one of \b \t \n \f \r \e \" \\ \x.. \u.... \U........; single quotes take it as it is.
syntax-bad-character = This character may not stand here.
syntax-not-extensible = “{ $key }” already has a value that is no table, so nothing can be added to it.
syntax-too-deep = Tables and lists are nested too deeply.
syntax-unexpected = This is not understood here.

## Conditions in words: the predicates

phrase-always = always
phrase-never = never
phrase-yes = { $left } is yes
phrase-no = { $left } is no
phrase-is = { $left } is { $right }
phrase-is-not = { $left } is not { $right }
phrase-equals = { $left } is { $right }
phrase-equals-not = { $left } is not { $right }
phrase-includes = { $left } includes { $right }
phrase-includes-not = { $left } does not include { $right }
phrase-less = { $left } is below { $right }
phrase-at-most = { $left } is at most { $right }
phrase-greater = { $left } is above { $right }
phrase-at-least = { $left } is at least { $right }
phrase-before = { $left } is before { $right }
phrase-until = { $left } is { $right } or earlier
phrase-after = { $left } is after { $right }
phrase-from = { $left } is { $right } or later
phrase-between = { $left } is between { $low } and { $high }
phrase-not-between = { $left } is not between { $low } and { $high }
phrase-starts-with = { $left } begins with { $right }
phrase-starts-not-with = { $left } does not begin with { $right }
phrase-ends-with = { $left } ends with { $right }
phrase-ends-not-with = { $left } does not end with { $right }
phrase-contains = { $left } contains { $right }
phrase-contains-not = { $left } does not contain { $right }
phrase-matches = { $left } follows the pattern { $right }
phrase-matches-not = { $left } does not follow the pattern { $right }
phrase-unknown = { $left } is not known
phrase-known = { $left } is known
phrase-and = and
phrase-or = or
the-day = { $date }

## What conditions say of activities

noun-count = the number of { $kind } activities
noun-count-within = { $days ->
    [one] the number of { $kind } activities in the last day
   *[other] the number of { $kind } activities in the last { $days } days
}
noun-days-since = the number of days since the last { $kind }
noun-in-order = { $kinds } happened in this order
noun-in-order-within = { $days ->
    [one] { $kinds } happened in this order in the last day
   *[other] { $kinds } happened in this order in the last { $days } days
}
noun-not-in-order = { $kinds } did not happen in this order
noun-not-in-order-within = { $days ->
    [one] { $kinds } did not happen in this order in the last day
   *[other] { $kinds } did not happen in this order in the last { $days } days
}
then = then

## Yes/no fields that do not hold

not-has-email = no email address is known
not-has-phone = no phone number is known
not-interest-hot = no interest is hot
not-fast-track = no fast track applies
not-opportunity-won = no opportunity was won
not-recycled = the lead was not recycled
not-bant-met = not enough of BANT is known

## Rules in words

rule-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
rule-fit = { $points } if { $condition }
rule-activity = { $points } for { $activities }
rule-each-of = each activity { $kinds }
rule-where = { $activities } where { $condition }
rule-at-most = at most { $bound }
rule-at-least = at least { $bound }
limit-day = { $times ->
    [one] once a day
   *[other] { $times } times a day
}
limit-week = { $times ->
    [one] once a week
   *[other] { $times } times a week
}
limit-month = { $times ->
    [one] once a month
   *[other] { $times } times a month
}
limit-ever = { $times ->
    [one] only once
   *[other] only { $times } times
}
decay-half-life = { $days ->
    [one] half after { $days } day
   *[other] half after { $days } days
}
decay-linear = { $days ->
    [one] falling to nothing within { $days } day
   *[other] falling to nothing within { $days } days
}
decay-expires = { $days ->
    [one] nothing after { $days } day
   *[other] nothing after { $days } days
}
rule-off = { $rule } (switched off)
combine-max = the highest score among its people
combine-sum = the scores of all its people together
combine-top3 = the three highest scores among its people together

## Why a score is what it is

why-is = { $what } is { $value }
why-matched = It applies: { $seen }.
why-not-matched = It does not apply: { $seen }.
why-unknown = It cannot be judged: { $seen }.
why-matched-always = It always applies.
why-not-matched-ever = It never applies.
why-nothing-counted = No such activity so far.
why-counted = { $count ->
    [one] { $count } activity counts.
   *[other] { $count } activities count.
}
why-beyond-limit = { $count ->
    [one] { $count } more does not count ({ $limit }).
   *[other] { $count } more do not count ({ $limit }).
}
why-decayed = Time took { $points }.
why-decay-spared = Time gave back { $points }.
why-capped = The cap of { $cap } took { $points }.
why-floored = The floor of { $floor } gave { $points }.
points-amount = { $count ->
    [one] { $amount } point
   *[other] { $amount } points
}
missing-to-label = { $points } to { $label }
decided-by-grid = Cell { $cell } of the grid: { $decision }.
decided-by-disqualification = Refused, whatever the score: “{ $name }” holds.
decided-by-fast-track = MQL, whatever the cell: the fast track “{ $name }” holds.

## The scoring part of an agreement

scoring-cap-below-floor = The cap { $cap } is below the floor { $floor }.
scoring-label-count = There must be two to six labels; here are { $found }.
scoring-not-a-threshold = The label “{ $label }” needs a number, the lowest score that earns it, or "below".
scoring-last-not-below = The last label is for what lies below. Write { $label } = "below".
scoring-below-not-last = Only the last label can be "below", not “{ $label }”: labels stand from best to worst.
scoring-not-falling = Labels stand from best to worst: { $at_least } for “{ $label }” does not fall below { $above }.
scoring-no-such-cell = The labels make no cell { $cell }.
scoring-ambiguous-cell = The labels make the cell { $cell } in two ways. Rename one of them.
scoring-cell-listed-twice = The cell { $cell } was already listed on line { $line }.
scoring-no-kinds = “on” names no kind of activity.
scoring-empty-decay = “decay” names nothing. Write half_life_days, linear_days or expires_days.
scoring-signal-named-as-kind = “{ $name }” is the name of a signal and of a kind of activity. Rename the signal.
scoring-needs-on = “{ $key }” needs “on”: it speaks of the activities that “on” names.
scoring-no-steps = An intent sequence needs at least one step.
scoring-unknown-buying-stage = There is no buying stage “{ $key }”.

## The life of a lead

side-rule = the rules
side-marketing = Marketing
side-sales = Sales
to-rules = the rules
to-marketing = Marketing
to-sales = Sales
moved-judged = The rules found the criteria met.
moved-disqualified = A disqualifying condition holds.
moved-returned = The date agreed for its return has come.
moved-reopened = What excluded it no longer does.
moved-advanced = Decided by the team.
moved-rejected = Rejected.
moved-recycled = Back in the incubator.
moved-nurtured = Kept warm by Marketing.
moved-lost = The deal was lost.
moved-stated = Stated by an import.
lifecycle-stage-out-of-order = The stage “{ $stage }” must stand before “{ $after }”: the path is suspect, prospect, MQL, SAL, SQL, opportunity, customer.
lifecycle-stage-twice = The stage “{ $stage }” is described twice.
lifecycle-mql-names-cells = The criteria of MQL may narrow what the grid decides, but not name cells. Leave the cells to [grid].
lifecycle-bant-needed = BANT has four questions, so “needed” lies between { $least } and { $most }; it is { $found }.
lifecycle-bant-must = “needed” is { $needed }, fewer than the { $must } questions that “must” names.
lifecycle-nobody-accountable = Nobody answers for “{ $step }”. Name at least one role under “accountable”.
lifecycle-all-of-bant = All four questions of BANT are needed: so strict a filter leaves few leads.
lifecycle-nothing-enters = Rules decide about “{ $stage }”, but nothing says when: no lead enters it by rule.
step-not-from-here = That is not possible for a lead at the stage “{ $stage }”.
step-not-theirs = This is for { $decided_by } to decide, not for { $by }.
step-criteria-not-met = The criteria of “{ $stage }” are not met yet.
step-unknown-reason = The agreement has no reason “{ $reason }”. Choose one of its reasons.
step-back-in-the-past = The date of its return lies in the past. Choose a later one.
step-reason-missing = The reason is missing. Say why.
step-already-open = This contact already has an open lead. Close that one first.
step-already-open-in = This contact already has an open lead ({ $motion }). Close that one first.

## Assignment and service levels

way-marketing-to-sales = Marketing to Sales
way-marketing-to-nurture = Marketing to the incubator
way-sales-to-marketing = Sales back to Marketing
way-sdr-to-ae = SDR to account executive
clock-accept = Acceptance
clock-first-contact = First contact
clock-qualify = Qualification
clock-enrol = Enrolment in a program
clock-first-message = First useful message
clock-complete-data = Data completed
clock-take-back = Taken back
clock-hand-back = Handed back
clock-first-meeting = First meeting
by-round-robin = in turn
by-fewest-open = whoever has the fewest open leads
by-best-language = by language, then whoever has the fewest open leads
target-team = team “{ $name }”
target-queue = queue “{ $name }”
target-program = program “{ $name }”
target-program-by-reason = the program for the reason given
target-program-by-stage = the program for the buying stage
target-account-owner = the account’s owner
target-fast-track = the target of the fast track
escalate-owner = reminder to the owner
escalate-another-owner = to another owner
escalate-team-lead = to the team lead
escalate-role = to { $role }
escalate-queue = to the queue “{ $name }”
escalate-recycle = back in the incubator, reason “{ $reason }”
working-days = { $days ->
    [one] { $days } business day
   *[other] { $days } business days
}
assignment-not-a-target = “{ $found }” is no target. Write { $forms }.
assignment-not-a-period = “{ $found }” is no period. Write minutes, hours or business days: 30m, 4h, 10d.
assignment-by-without-people = “by” says how one of several people is chosen, so it needs a team or fast_track as its target.
assignment-unknown-way = No assignment rule uses the way “{ $way }”.
assignment-warns-too-late = The warning comes after the period itself. Warn earlier than { $within }.
assignment-warns-twice = “warn” and “warn_before” cannot both be given: one counts from the start of the clock, the other before it.
assignment-escalation-out-of-order = The steps of an escalation come one after the other; this one comes no later than the one before.
assignment-escalates-too-early = An escalation cannot come before the period of { $within } is over.
assignment-not-hours = “{ $found }” is no working time. Write it as 09:00-12:30 13:30-18:00.
assignment-hours-overlap = The working times of a day follow each other without overlapping; look at “{ $found }”.
assignment-not-a-holiday = “{ $found }” is neither a country (FR, CA-QC) nor a day (2026-12-24).
assignment-no-working-time = The calendar has no working time at all.
assignment-unusual-way = The way “{ $way }” is new here.
assignment-never-reached = This is never reached: line { $line } already takes every lead.

## The agreement as a whole

agreement-unknown-format = This program reads format { $known }; the file says { $found }. A newer program wrote it.
agreement-unknown-currency = There is no currency “{ $code }”. Write three letters, such as EUR.
agreement-unknown-zone = There is no time zone “{ $name }”. Write it as Europe/Paris.
agreement-field-has-type = The field “{ $key }” is { $has } already and cannot be declared as { $declared }.
agreement-field-twice = There is a field “{ $key }” already.
agreement-unknown-reject-reason = There is no reason “{ $reason }” among [[reject_reasons]].
agreement-unknown-recycle-reason = There is no reason “{ $reason }” among [[recycle_reasons]].
agreement-unknown-kind = No activity of the kind “{ $kind }” is known here.
agreement-ever-that-expires = { $times ->
    [one] With a limit of once for ever, the earliest activity keeps its place even after it expires: a rule that once matched gives nothing for good.
   *[other] With a limit of { $times } times for ever, the earliest activities keep their places even after they expire: a rule that once matched gives nothing for good.
}
later-reviews = The reviews are not called for yet.
later-exceptions = Exceptions to disqualifying conditions cannot be made yet.
later-fast-track-target = A fast track makes an MQL; it does not choose its owner yet.
later-account-score = Scores of accounts are not shown yet.
later-expansion = No lead of expansion is opened yet.
later-assignment-rules = Leads are not assigned by these rules yet.
later-service-levels = These clocks do not run yet.
later-calendar = Nothing is measured in this working time yet.
later-reject-reasons = Leads are not rejected for these reasons yet.
later-recycle-reasons = Leads are not recycled for these reasons yet.
later-responsibilities = The responsibilities are shown; no lead says yet whose turn it is.
sign-not-proposed = Only a proposed version can be signed.
sign-not-a-draft = Only a draft can be proposed.
sign-already-marketing = Marketing has signed already.
sign-already-sales = Sales has signed already.
sign-same-person = Marketing and Sales sign as two different people. Ask the other side to sign.
sign-not-a-side = Rules do not sign.
