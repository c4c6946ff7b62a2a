### What operations say: imports, exports, acts on leads and their refusals.

## A row of a file that is brought in

row-too-few-cells = The row has { $found ->
    [one] one cell
   *[other] { $found } cells
} instead of { $expected }; the missing ones were read as blank.
row-too-many-cells = The row has { $found } cells instead of { $expected }. A separator inside a text that is not in quotes may have shifted them.
row-broken-text = { $count ->
    [one] One character cannot be read in this file's encoding and was replaced.
   *[other] { $count } characters cannot be read in this file's encoding and were replaced.
}
row-nul-characters = { $count ->
    [one] One NUL character was left out.
   *[other] { $count } NUL characters were left out.
}
row-unclosed-quote = A quotation mark opens a cell and nothing closes it; it was read as a plain character.
row-stray-quote = A quotation mark inside a quoted cell is not doubled; it was read as a plain character.
row-quoted-whole = The whole row stood in one pair of quotation marks; it was unwrapped.
row-too-long = The row is longer than { $megabytes } MB and was not read.
row-not-an-object = This line is not a JSON object and was not read. Write one object a line.
row-no-value = { $count ->
    [one] A cell holds an error or a formula that was never worked out; it was read as blank. Open the workbook in a spreadsheet and save it.
   *[other] { $count } cells hold an error or a formula that was never worked out; they were read as blank. Open the workbook in a spreadsheet and save it.
}
row-not-a-number = { $column }: “{ $text }” is not a number. Write digits, as 1250.50.
row-other-decimal-sign = { $column }: “{ $text }” has another decimal sign than the rest of the column. Say in the mapping which one counts: decimal = "," or decimal = ".".
row-ambiguous-number = { $column }: “{ $text }” could have a decimal sign in it or one that parts thousands, and the column does not tell. Say it in the mapping: decimal = "," or decimal = ".".
row-too-many-decimals = { $column }: “{ $text }” has more decimals than { $currency } has.
row-too-large = { $column }: “{ $text }” is too large.
row-unknown-currency = { $column }: “{ $code }” is not a currency. Write its three letters, as EUR.
row-negative = { $column }: “{ $text }” is below zero. If that is meant, say so in the mapping: negative = true.
row-not-a-date = { $column }: “{ $text }” is not a date. Write it as 2026-11-01.
row-impossible-date = { $column }: “{ $text }” is a date that no calendar has.
row-ambiguous-date = { $column }: “{ $text }” could have the day or the month first, and the column does not tell. Say it in the mapping: dates = "dmy" or dates = "mdy".
row-future-date = { $column }: “{ $text }” lies in the future, but is to have happened already.
row-not-yes-or-no = { $column }: “{ $text }” is neither yes nor no.
row-not-an-email = { $column }: “{ $text }” is not an email address.
row-not-a-choice = { $column }: “{ $text }” is not one of { $choices }.
row-missing = { $column } is blank, but the mapping requires it.
row-no-identity = { $kind }: nothing tells which one it is; { $fields } must not be blank.
row-unknown-record = { $kind }: “{ $text }” is not in the base, and the mapping does not create it.
row-unknown-reference = { $column }: “{ $text }” is not in the base ({ $kind }); it was left blank.
row-near-name = { $column }: “{ $text }” was taken for “{ $matched }” ({ $kind }).
row-email-taken = { $column }: “{ $text }” is somebody else’s address already; it was left out here.
row-parent-ring = { $column }: “{ $text }” cannot stand above this company, because it stands below it.
row-stage-before-stage = The stage “{ $stage }” is dated before “{ $before }”.

## A mapping

mapping-unknown-format = This program does not read mappings of format { $format }.
mapping-unknown-zone = There is no time zone “{ $name }”.
mapping-unknown-currency = “{ $code }” is not a currency.
mapping-unknown-field = { $kind } has no field “{ $key }”. { $near ->
    [0] Add custom = "text" to make it one of your own.
   *[other] Did you mean { $nearest }? Add custom = "text" to make it one of your own.
}
mapping-no-custom-fields = { $kind } takes no fields of your own.
mapping-no-records = The mapping makes no record. Add a section such as [contact].
mapping-no-identity = { $kind } needs identity: the fields by which it is known again.
mapping-identity-not-mapped = { $kind } is to be known by “{ $key }”, but no column is mapped to it.
mapping-not-an-identity = { $kind } cannot be known again by “{ $key }”. { $count ->
    [0] Leave identity out here.
   *[other] Name one of { $choices }.
}
mapping-needs-contact = { $kind } belongs to a contact: add a section [contact].
mapping-no-source = “{ $key }” needs column, columns or constant.
mapping-not-a-word = “{ $value }” is not possible for “{ $key }”. Write one of { $choices }.
mapping-not-a-power-of-ten = scale must be 1, 10, 100 and so on, not { $found }.
import-no-column = The file has no column “{ $column }”. { $near ->
    [0] Look at its first row.
   *[other] Did you mean { $nearest }?
}
import-ambiguous-column = Two columns of the file are called “{ $column }”. Rename one.
import-field-differs = The base already has a field “{ $key }” that is something else ({ $kind }, { $holds }). Give it another key in the mapping.
import-empty-file = The file is empty. Look whether it was exported to its end, then bring it in again.
import-disk-full = The disk of the database is full. What was brought in so far is kept: make room, then run the same import again to go on.
import-base-away = The database cannot be reached any more. What was brought in so far is kept: see that it runs, then run the same import again to go on.
import-base-failed = The base failed ({ $reason }). What was brought in so far is kept; run the same import again to go on.
import-cannot-write = The file cannot be written: { $cause }.

## An import taken back: what was built on it

built-changed = { $kind ->
    [account] { $count ->
        [one] One company that it made was changed since.
       *[other] { $count } companies that it made were changed since.
    }
    [contact] { $count ->
        [one] One contact that it made was changed since.
       *[other] { $count } contacts that it made were changed since.
    }
    [lead] { $count ->
        [one] One lead that it made was changed since.
       *[other] { $count } leads that it made were changed since.
    }
    [activity] { $count ->
        [one] One activity that it made was changed since.
       *[other] { $count } activities that it made were changed since.
    }
    [opportunity] { $count ->
        [one] One opportunity that it made was changed since.
       *[other] { $count } opportunities that it made were changed since.
    }
    [campaign] { $count ->
        [one] One campaign that it made was changed since.
       *[other] { $count } campaigns that it made were changed since.
    }
    [content] { $count ->
        [one] One piece of content that it made was changed since.
       *[other] { $count } pieces of content that it made were changed since.
    }
    [interest] { $count ->
        [one] One interest that it made was changed since.
       *[other] { $count } interests that it made were changed since.
    }
    [product] { $count ->
        [one] One product that it made was changed since.
       *[other] { $count } products that it made were changed since.
    }
    [person] { $count ->
        [one] One person of your own that it made was changed since.
       *[other] { $count } people of your own that it made were changed since.
    }
    [team] { $count ->
        [one] One team that it made was changed since.
       *[other] { $count } teams that it made were changed since.
    }
   *[other] { $count ->
        [one] One record that it made was changed since.
       *[other] { $count } records that it made were changed since.
    }
}
built-added = { $kind ->
    [account] { $count ->
        [one] One company of others belongs to
       *[other] { $count } companies of others belong to
    }
    [contact] { $count ->
        [one] One contact of others belongs to
       *[other] { $count } contacts of others belong to
    }
    [lead] { $count ->
        [one] One lead of others belongs to
       *[other] { $count } leads of others belong to
    }
    [activity] { $count ->
        [one] One activity of others belongs to
       *[other] { $count } activities of others belong to
    }
    [opportunity] { $count ->
        [one] One opportunity of others belongs to
       *[other] { $count } opportunities of others belong to
    }
    [campaign] { $count ->
        [one] One campaign of others belongs to
       *[other] { $count } campaigns of others belong to
    }
    [content] { $count ->
        [one] One piece of content of others belongs to
       *[other] { $count } pieces of content of others belong to
    }
    [interest] { $count ->
        [one] One interest of others belongs to
       *[other] { $count } interests of others belong to
    }
    [product] { $count ->
        [one] One product of others belongs to
       *[other] { $count } products of others belong to
    }
    [person] { $count ->
        [one] One person of your own of others belongs to
       *[other] { $count } people of your own of others belong to
    }
    [team] { $count ->
        [one] One team of others belongs to
       *[other] { $count } teams of others belong to
    }
   *[other] { $count ->
        [one] One record of others belongs to
       *[other] { $count } records of others belong to
    }
} { $to ->
    [account] companies
    [contact] contacts
    [lead] leads
    [activity] activities
    [opportunity] opportunities
    [campaign] campaigns
    [content] pieces of content
    [interest] interests
    [product] products
    [person] people of your own
    [team] teams
   *[other] records
} that it made.
built-leads-moved = { $count ->
    [one] One lead that it moved was moved on since.
   *[other] { $count } leads that it moved were moved on since.
}
header-repeated = Two columns are called “{ $name }”: number { $first } and number { $again }. Rename one to use them.
header-unnamed = Column { $column } has no name.
import-not-noted = This import is older than the notes of what imports make, so it cannot be undone as a whole.
import-was-cancelled = The import was cancelled before it began.

## A file that cannot be read

file-unreadable = The file cannot be read: { $cause }.
file-damaged-archive = The compressed file is damaged after { $bytes } bytes. Fetch it again, or pack it anew.
file-archive-too-dense = The compressed file holds more than { $times } times its own size; it is refused to protect this machine. Unpack it yourself if you trust it.
file-too-large = The file holds more than { $bytes } bytes. Split it into several.
file-unknown-encoding = There is no encoding “{ $label }”.
file-unusable-delimiter = “{ $delimiter }” cannot separate cells.
file-foreign = { $form ->
    [xls] This is an old workbook (.xls), or one with a password. Save it as .xlsx without a password, and bring that in.
    [xlsb] This is a binary workbook (.xlsb). Save it as .xlsx, and bring that in.
    [ods] This is an OpenDocument sheet (.ods). Save it as .xlsx or CSV, and bring that in.
    [parquet] This is a Parquet file. Export it as CSV or JSON Lines, and bring that in.
    [json] This is one long JSON list. Write each object on a line of its own, without commas between them, and bring that in.
    [pdf] This is a PDF. Ask whoever made it for the table itself, as .xlsx or CSV.
   *[zip] This is an archive, and no workbook. Take the file out of it, and bring that in.
}
file-damaged-workbook = The workbook is damaged ({ $part }). Open it in a spreadsheet, save it anew, and bring that in.
file-no-sheet = The workbook has no sheet { $name }. It has { $sheets }.
file-too-many-columns = The file has more than { $limit } columns. That is no table of records: look whether it was exported rightly.

# Learning a card of points from outcomes
learn-bin-between = { $from } to below { $to }
learn-bin-known = known
learn-bin-other = any other
learn-bin-unknown = not known
learn-agreement-name = Learned from { $source }
learn-remark-source = Learned from { $source }: { $rows } rows, of which { $wins } were won. A first proposal to discuss, not yet an agreement.
learn-remark-holdout = On { $rows } rows that it had not seen: AUC { $auc }; the best half holds { $half } of the wins.
learn-remark-points = { $points } points more double the odds of a win; nobody has more than { $most }. What stands in no rule earns nothing.
learn-warning-leak = { $column } alone tells won from lost (AUC { $auc }). It was most likely filled in once the outcome was known. Leave it out with --exclude unless it is known beforehand.
learn-warning-suspect = { $column } alone tells much of the outcome (AUC { $auc }). Find out when it is filled in, and leave it out with --exclude if that is after the outcome.
learn-warning-blanks = Where { $column } is blank, { $blank } were won, and where it is filled, { $filled }. Find out who fills it in, and when.
learn-warning-few-wins = { $wins ->
    [one] There is only one win to learn from.
   *[other] There are only { $wins } wins to learn from.
} With other rows the card may look quite different.
learn-warning-undecided = Rows that are neither won nor lost were left out: { $values }.
learn-warning-no-outcome = { $rows ->
    [one] One row without an outcome was left out.
   *[other] { $rows } rows without an outcome were left out.
}
learn-warning-days = { $column } holds days, which earn no points: a day that has passed says nothing of the next lead.
learn-warning-several-values = { $column } holds several values in a cell, and earns no points.
learn-warning-too-many-values = { $column } holds too many different texts to make rules of.
learn-warning-drift = The rows kept aside differ from those learned from (stability index { $stability }). Something has changed in between.
learn-refused-one-outcome = All rows ended alike, so there is nothing to tell apart.
learn-refused-too-few = There must be at least { $needed } won and { $needed } lost rows, both to learn from and to try the card on.
learn-refused-no-signal = No column says more about the outcome than chance does.
learn-refused-not-confirmed = What was learned does not hold on rows that it had not seen (AUC { $auc }, where 0.5 is chance).
