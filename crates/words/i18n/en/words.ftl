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
permission-draft-agreement = draft the agreement
permission-sign-for-marketing = sign for Marketing
permission-sign-for-sales = sign for Sales
permission-configure = change settings
permission-manage-people = manage people
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
bant-budget = Budget
bant-authority = Authority
bant-need = Need
bant-timeframe = Timeframe

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
import-running = Under way
import-done = Done
import-cancelled = Cancelled
import-failed = Failed

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
value-language-en = English
value-language-fr = French
value-language-es = Spanish
value-priority-high = high
value-priority-medium = medium
value-priority-low = low
value-call-reached = reached
value-call-refused = refused
value-call-no-answer = no answer
value-answer-yes = yes
value-answer-no = no
