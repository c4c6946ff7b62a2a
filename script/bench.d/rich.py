"""The yardstick's activities with an interest and a kind of content each, and an agreement that asks for more.

    python rich.py YARDSTICK_DIR DIR
"""
import os, shutil, sys
import numpy as np, pyarrow as pa, pyarrow.parquet as pq

source, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
shutil.copy(f'{source}/contacts.parquet', f'{out}/contacts.parquet')
reader = pq.ParquetFile(f'{source}/activities.parquet')
rng = np.random.default_rng(7)


def pick(values, rows, missing):
    codes = pa.array(rng.integers(0, len(values), rows).astype(np.int8), mask=rng.random(rows) < missing)
    return pa.DictionaryArray.from_arrays(codes, pa.array(values))


writer = None
for group in range(reader.num_row_groups):
    table = reader.read_row_group(group)
    table = table.append_column('interest', pick(['pumps', 'valves', 'service'], table.num_rows, 0.6))
    table = table.append_column('content_kind', pick(['guide', 'case_study', 'price_list', 'video'], table.num_rows, 0.4))
    writer = writer or pq.ParquetWriter(f'{out}/activities.parquet', table.schema)
    writer.write_table(table)
writer.close()

areas = ('page_view', 'email', 'form', 'download', 'webinar', 'event', 'call', 'product')
kinds = [f'{a}_{b}' for a in areas for b in ('open', 'click', 'submit', 'attend', 'repeat')]
lines = ['[agreement]', 'time_zone = "Europe/Paris"', '[scoring.fit]', '[[scoring.fit.groups]]', 'name = "Fit"']
for name, when, points in [('Industry', "industry IN ('software', 'finance')", 30), ('Size', 'employees BETWEEN 50 AND 1000', 25),
                           ('Asked for prices', "count('price_list', 90) >= 1", 10)]:
    lines += ['[[scoring.fit.groups.rules]]', f'name = "{name}"', f'when = "{when}"', f'points = {points}']
lines += ['[scoring.activity]', 'cap = 100', '[[scoring.activity.groups]]', 'name = "Activity"', 'cap = 90']
for place, kind in enumerate(kinds[:24]):
    for name, points, further in [
        ('line', 2, 'limit = { times = 2, per = "day" }\ndecay = { linear_days = 90 }'),
        ('content', 5, 'where = "content_kind = \'case_study\'"\nlimit = { times = 1, per = "week" }\ndecay = { half_life_days = 30 }'),
        ('old', -0.5, 'decay = { half_life_days = 60, expires_days = 365 }'),
    ][:3 if place % 2 == 0 else 1]:
        lines += ['[[scoring.activity.groups.rules]]', f'name = "{kind} {name}"', f'on = ["{kind}"]', f'points = {points}', 'cap = 12', further]
for key in ('pumps', 'valves'):
    lines += ['[[interests]]', f'key = "{key}"', f'label = {{ en = "{key}" }}', 'hot_at = 10']
lines += ['[[signals]]', 'name = "price_list"', f'on = ["{kinds[3]}", "{kinds[15]}"]', 'where = "content_kind = \'price_list\'"']
lines += ['[grid]', 'mql = ["A4", "A3", "B4"]']
with open(f'{out}/rich.toml', 'w') as file:
    file.write('\n'.join(lines) + '\n')
