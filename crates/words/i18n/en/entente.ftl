### What the command line says.

check-right = { $file } is right.
check-right-with-advice = { $count ->
    [one] { $file } is right; there is one piece of advice.
   *[other] { $file } is right; there are { $count } pieces of advice.
}
agreement-refused = { $count ->
    [one] { $file } was refused: one thing is wrong.
   *[other] { $file } was refused: { $count } things are wrong.
}
file-unusable = { $file }: { $reason }
file-not-found = there is no such file
file-forbidden = you may not open this file
file-is-folder = this is a folder, not a file
folder-not-found = there is no such folder
file-is-no-folder = a file stands where a folder should
file-not-text = this is not text in UTF-8
disk-full = the disk is full; nothing was written
address-in-use = another program listens there
address-not-here = this machine does not have that address
unknown-form = { $file }: the name must end in .csv, .jsonl or .parquet.
not-json = { $file }:{ $line }: each line must be a JSON object. { $reason }
not-parquet = { $file }: this is not a Parquet file that can be read. { $reason }
missing-column = { $file }: there is no column { $column }.
columns-meant = Did you mean { $nearest }? Another column of ids is named by --id.
unusable-cell = { $file }: row { $row }: { $column } is { $found }, which is no instant. Write it as 2026-11-01T09:30:00Z.
not-an-instant = { $found } is no instant. Write it as 2026-11-01T09:30:00Z, or as 2026-11-01.
no-such-contact = There is no contact { $id } in { $file }.
remark-not-of-type = row { $row }: { $column } is { $found }, which is not of the type { $kind }; it counts as unknown.
remark-repeated-contact = row { $row }: the contact { $id } was there before; its first row counts.
remark-no-contact-id = row { $row }: there is no contact id; the row was left out.
remark-no-kind = row { $row }: this activity has no kind; it was left out.
remark-repeated-activity = row { $row }: the activity { $id } was there before; its first row counts.
remark-of-nobody = { $count ->
    [one] One activity is of nobody in the file of contacts; it was left out.
   *[other] { $count } activities are of nobody in the file of contacts; they were left out.
}
remark-column-aside = The column { $column } was left aside: another fills its field, or only scoring may.
remark-damaged-row = line { $line }: this row is damaged; it was left out.
more-remarks = { $count ->
    [one] One more remark is not shown.
   *[other] { $count } more remarks are not shown.
}
score-done = { $contacts } contacts and { $activities } activities scored; see { $file }.
explain-head = { $contact }, { $when } ({ $zone })
explain-verdict = { $cell }: { $decision }
explain-disqualified = Disqualified by { $rule }.
explain-fast-track = Fast-tracked by { $rule }.
explain-buying-stage = Buying stage: { $stage }
explain-interest = Interest { $interest }: { $points }
explain-interest-hot = Interest { $interest }: { $points }, hot
explain-fit = Fit, grade { $grade }
explain-activity = Activity, level { $level }
explain-true = true: { $clauses }
explain-false = false: { $clauses }
explain-unknown = unknown: { $clauses }
explain-beyond-limit = { $count ->
    [one] one more activity is beyond the limit
   *[other] { $count } more activities are beyond the limit
}
explain-cap = taken by the cap of { $cap }
explain-floor = given by the floor of { $floor }

# The base
base-unreachable = The database cannot be reached: { $reason }. Check its address and that it runs, then try again.
base-newer = The base was written by a newer version of this program (it knows { $unknown }). Use that version, or restore a backup.
base-address = { $address } is not the address of a database. Write sqlite:FILE or postgres://USER@HOST/NAME.
base-disk-full = The disk of the database is full. Make room and try again: what was not written is not lost.
base-failed = The base refused: { $reason }.
migrated = The base is up to date.
rescored = { $count ->
    [one] One contact was judged anew.
   *[other] { $count } contacts were judged anew.
}
stats-accounts = Accounts
stats-contacts = Contacts
stats-leads = Leads
stats-activities = Activities
stats-campaigns = Campaigns
stats-products = Products
stats-people = People
stats-won = Opportunities won
stats-lost = Opportunities lost
stats-open = Opportunities open
people-not-an-email = { $email } is not an email address.
people-password = Type the password, then Enter:
people-password-short = The password must have at least { $least } characters.
people-password-long = The password is too long.
people-added = { $email } can sign in.
people-taken = Somebody signs in as { $email } already.
people-invited = Send this link to { $email } alone. It works once, for a week:
people-left = Whoever has the address { $email } was deactivated. Bring them back in the settings first.
token-added = This is the token { $id }, shown only now:
token-nobody = Nobody here has the address { $email }.
token-person-left = Whoever has the address { $email } was deactivated: no token can act for them.
token-no-name = Say which program uses the token: --name NAME.
token-beyond-role = This person’s own role does not allow { $scope }.
token-days = Write a number of days from 1 to 3650, or leave --days out.
token-good = good
token-refused = refused
token-unknown = There is no token { $id }. The list shows them: entente token list
token-is-revoked = The token { $id } is refused from now on.
agreement-exported = Version { $number } of the agreement was written to { $file }.
agreement-in-force = Version { $number } of the agreement is in force; everybody is being judged by it.
agreement-draft = Both sides have signed an agreement, so version { $number } is a draft until they sign it too.
agreement-unchanged = This is version { $number }, which is in force already.
sample-not-empty = The base is not empty: made-up contacts among your own could never be told apart. Use another folder: --data DIR.
sample-made = The sample company is there. Accounts: { $accounts }. Contacts: { $contacts }. Activities: { $activities }. Opportunities: { $opportunities }.
serve-not-bound = { $address } cannot be listened on: { $reason }. Choose another with --listen.
serve-ready = Entente is ready at { $address }
serve-working = Entente is working; no pages are served here.
serve-stopping = Stopping once what was begun is done.
serve-worker-died = The part of the server that judges leads and does the jobs (the worker) has died, so the server stopped. The log above says why; start the server again: nothing recorded is lost.
import-noticed = { $refused ->
    [yes] line { $line }, refused: { $what }
   *[no] line { $line }: { $what }
}
import-done = Rows: { $rows }. Created: { $created }, updated: { $updated }, unchanged: { $unchanged }, rejected: { $rejected }, warned: { $warned }.
import-dry = This was a dry run: nothing was changed.
export-done = { $count ->
    [one] One row was written to { $file }.
   *[other] { $count } rows were written to { $file }.
}
export-unknown-kind = There is no kind { $kind } to export. There are { $kinds }.
export-unknown-form = { $file } ends in no form that can be written. Name it .csv, .xlsx, .jsonl or .parquet.
backup-done = { $rows ->
    [one] One row
   *[other] { $rows } rows
} and { $files ->
    [0] no files
    [one] one file
   *[other] { $files } files
} were kept in { $file }.
backup-in-data = A backup in the data folder ({ $data }) would be kept in the next one. Name a file elsewhere.
restore-done = { $rows ->
    [one] One row
   *[other] { $rows } rows
} and { $files ->
    [0] no files
    [one] one file
   *[other] { $files } files
} of { $file } were put back.
restore-no-backup = { $file } is not a backup of Entente.
restore-unknown-form = { $file } is a backup of the form { $form }, which this program does not know. Take a newer one.
restore-damaged = { $file } is damaged ({ $part }). Nothing was changed: take another backup.
restore-has-records = The base has records. Nothing was changed: name another data folder or database, or say --replace to take away all that is there.

# The settings
setting-refused = { $place }: { $value } is not possible. Write { $form }.
setting-none = (none)
setting-default = default
setting-not-read = { $name } is not read. Did you mean { $nearest }?
form-path = the path of a file or folder
form-database = sqlite:FILE or postgres://USER@HOST/NAME
form-language = en, fr or es
form-address = an address with its port, as 127.0.0.1:8080
form-roles = web, worker or both
form-megabytes = a whole number of megabytes from 1 to 1048576
form-yes-no = true or false
form-log-level = error, warn, info, debug or trace, or by part as info,operations=debug
form-log-form = text or json

# A command line that is not understood
usage-unknown-argument = { $argument } is not understood here.
usage-unknown-verb = There is no verb { $verb }.
usage-missing-verb = A verb is missing.
usage-missing = This is missing: { $arguments }.
usage-twice = { $argument } cannot be given together with what was given already.
usage-no-value = { $argument } needs a value.
usage-number-of-values = { $argument } was given too few or too many values.
usage-no-equals = The value of { $argument } must follow an equals sign.
usage-wrong-value = { $argument }: { $value } is not possible.
usage-not-a-choice = { $argument }: { $value } is not possible. Write { $choices }.
usage-meant = Did you mean { $nearest }?
usage-more = To learn more: --help

import-presets = Mappings that come with the program: { $names }.

## How often other programs may call

form-calls-a-minute = a whole number of calls from 1 to 1000000

# learn
learn-done = { $columns ->
    [one] A card from one column
   *[other] A card from { $columns } columns
}: AUC { $auc } on rows that it had not seen. See { $folder }.
learn-nothing = There is no agreement to propose. { $reason } See { $folder }.
learn-which-is-a-win = Which value of { $column } is a win? Name it with --positive. There are: { $values }.
learn-no-such-value = { $column } never holds { $value }. There are: { $values }.
learn-no-values = { $column } holds no outcome, or too many different ones.
learn-not-in-time = { $column } holds neither days nor instants nor numbers, so it cannot say what came later.
learn-too-large = { $file } has more than { $rows } rows, which is more than is learned from at once. A part of them, drawn by chance, tells the same.

## Columns

too-many-kinds = { $file }: more than { $most } different kinds of activities: the column kind most likely holds something else, such as ids or addresses.

## Backtest

backtest-done = { $contacts } contacts relived; { $count ->
    [0] nobody became an MQL
    [one] one became an MQL
   *[other] { $count } became MQLs
}; see { $file }.
backtest-from-after-to = --from lies after --to: there is no time between them.
backtest-not-recorded = { $file }: --mode as_known needs a column recorded_at that says of every activity when it was written down.
remark-outcomes-of-nobody = { $count ->
    [one] One outcome is of nobody in the file of contacts; it was left out.
   *[other] { $count } outcomes are of nobody in the file of contacts; they were left out.
}
remark-unknown-outcome = row { $row }: { $found } is none of won, lost, accepted and rejected; the row was left out.
backtest-title = Backtest
backtest-about = { $contacts } contacts, from { $from } to { $to }.
backtest-as-happened = Activities count from the moment at which they happened; facts are as they are today.
backtest-as-known = Activities count from the moment at which they were written down; facts are as they are today.
backtest-new = New agreement
backtest-old = Old agreement
backtest-contacts = Contacts
backtest-entries = Became MQLs
backtest-re-entries = Became MQLs once more
backtest-already = Were MQLs at the beginning
backtest-weeks = New MQLs, week by week
backtest-picture = { $title }; at most { $most }
backtest-differences = How the agreements differ
backtest-only-new = Become MQLs under the new agreement only
backtest-only-old = Become MQLs under the old agreement only
backtest-both = Become MQLs under both
backtest-gained = MQLs at the end under the new agreement only
backtest-lost = MQLs at the end under the old agreement only
backtest-days-gained = Days gained by the new agreement (median of both)
backtest-moves = From cell to cell, at the end
backtest-interval = { $middle } ({ $low } to { $high })
backtest-outcomes = Against what became of them
backtest-confidence = In brackets, the interval in which the figure lies with 95% confidence
backtest-precision = Of MQLs won or lost, won
backtest-recall = Of contacts won, MQLs before
backtest-acceptance = Of MQLs that Sales answered, accepted
backtest-days-before-win = Days from MQL to win (median)
backtest-grid = The grid at the end
backtest-fit = Fit at the end
backtest-activity = Activity at the end
