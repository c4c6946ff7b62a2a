### Ce que dit la ligne de commande.

check-right = { $file } est correct.
check-right-with-advice = { $count ->
    [one] { $file } est correct ; il y a une recommandation.
   *[other] { $file } est correct ; il y a { $count } recommandations.
}
agreement-refused = { $count ->
    [one] { $file } est refusé : une chose est à corriger.
   *[other] { $file } est refusé : { $count } choses sont à corriger.
}
file-unusable = { $file } : { $reason }
file-not-found = ce fichier n’existe pas
file-forbidden = vous n’avez pas le droit d’ouvrir ce fichier
file-is-folder = c’est un dossier, pas un fichier
folder-not-found = ce dossier n’existe pas
file-is-no-folder = un fichier occupe la place d’un dossier
file-not-text = ce n’est pas du texte en UTF-8
disk-full = le disque est plein ; rien n’a été écrit
address-in-use = un autre programme y écoute déjà
address-not-here = cette machine n’a pas cette adresse
unknown-form = { $file } : le nom doit se terminer par .csv, .jsonl ou .parquet.
not-json = { $file }:{ $line } : chaque ligne doit être un objet JSON. { $reason }
not-parquet = { $file } : ce n’est pas un fichier Parquet lisible. { $reason }
missing-column = { $file } : il n’y a pas de colonne { $column }.
columns-meant = Vouliez-vous dire { $nearest } ? Une autre colonne d’identifiants se nomme par --id.
unusable-cell = { $file } : ligne { $row } : { $column } vaut { $found }, qui n’est pas un instant. Écrivez-le ainsi : 2026-11-01T09:30:00Z.
not-an-instant = { $found } n’est pas un instant. Écrivez-le ainsi : 2026-11-01T09:30:00Z, ou 2026-11-01.
no-such-contact = Il n’y a pas de contact { $id } dans { $file }.
remark-not-of-type = ligne { $row } : { $column } vaut { $found }, qui n’est pas du type { $kind } ; la valeur compte comme inconnue.
remark-repeated-contact = ligne { $row } : le contact { $id } figure déjà plus haut ; sa première ligne compte.
remark-no-contact-id = ligne { $row } : il n’y a pas d’identifiant de contact ; la ligne est laissée de côté.
remark-no-kind = ligne { $row } : cette activité n’a pas de type ; elle est laissée de côté.
remark-repeated-activity = ligne { $row } : l’activité { $id } figure déjà plus haut ; sa première ligne compte.
remark-of-nobody = { $count ->
    [one] Une activité n’est d’aucun contact du fichier ; elle est laissée de côté.
   *[other] { $count } activités ne sont d’aucun contact du fichier ; elles sont laissées de côté.
}
remark-column-aside = La colonne { $column } est laissée de côté : une autre remplit son champ, ou seul le score le peut.
remark-damaged-row = ligne { $line } du fichier : cette ligne est abîmée ; elle est laissée de côté.
more-remarks = { $count ->
    [one] Une autre remarque n’est pas affichée.
   *[other] { $count } autres remarques ne sont pas affichées.
}
score-done = { $contacts } contacts et { $activities } activités évalués ; voir { $file }.
explain-head = { $contact }, { $when } ({ $zone })
explain-verdict = { $cell } : { $decision }
explain-disqualified = Exclu par { $rule }.
explain-fast-track = Voie rapide par { $rule }.
explain-buying-stage = Étape d’achat : { $stage }
explain-interest = Intérêt { $interest } : { $points }
explain-interest-hot = Intérêt { $interest } : { $points }, chaud
explain-fit = Adéquation, note { $grade }
explain-activity = Activité, niveau { $level }
explain-true = vrai : { $clauses }
explain-false = faux : { $clauses }
explain-unknown = inconnu : { $clauses }
explain-beyond-limit = { $count ->
    [one] une autre activité dépasse la limite
   *[other] { $count } autres activités dépassent la limite
}
explain-cap = pris par le plafond de { $cap }
explain-floor = donné par le plancher de { $floor }

# La base
base-unreachable = La base de données est injoignable : { $reason }. Vérifiez son adresse et qu’elle fonctionne, puis réessayez.
base-newer = La base a été écrite par une version plus récente du programme (elle connaît { $unknown }). Utilisez cette version ou restaurez une sauvegarde.
base-address = { $address } n’est pas l’adresse d’une base de données. Écrivez sqlite:FICHIER ou postgres://UTILISATEUR@HOTE/NOM.
base-disk-full = Le disque de la base de données est plein. Libérez de la place et réessayez : ce qui n’a pas été écrit n’est pas perdu.
base-failed = La base a refusé : { $reason }.
migrated = La base est à jour.
rescored = { $count ->
    [one] { $count } contact a été réévalué.
   *[other] { $count } contacts ont été réévalués.
}
stats-accounts = Comptes
stats-contacts = Contacts
stats-leads = Leads
stats-activities = Activités
stats-campaigns = Campagnes
stats-products = Produits
stats-people = Membres des équipes
stats-won = Opportunités gagnées
stats-lost = Opportunités perdues
stats-open = Opportunités ouvertes
people-not-an-email = { $email } n’est pas une adresse e-mail.
people-password = Saisissez le mot de passe, puis Entrée :
people-password-short = Le mot de passe doit compter au moins { $least } caractères.
people-password-long = Le mot de passe est trop long.
people-added = { $email } peut se connecter.
people-taken = { $email } est déjà l’adresse d’une personne qui se connecte.
people-invited = Envoyez ce lien à { $email } seulement. Il sert une fois, pendant une semaine :
people-left = La personne qui a l’adresse { $email } a été désactivée. Réactivez-la d’abord dans les paramètres.
token-added = Voici le jeton { $id }, montré seulement maintenant :
token-nobody = Personne ici n’a l’adresse { $email }.
token-person-left = La personne qui a l’adresse { $email } a été désactivée : aucun jeton ne peut agir pour elle.
token-no-name = Dites quel programme utilise le jeton : --name NOM.
token-beyond-role = Le rôle de cette personne ne permet pas lui-même { $scope }.
token-days = Écrivez un nombre de jours de 1 à 3650, ou omettez --days.
token-good = valable
token-refused = refusé
token-unknown = Le jeton { $id } n’existe pas. La liste les montre : entente token list
token-is-revoked = Le jeton { $id } est désormais refusé.
agreement-exported = La version { $number } de l’accord a été écrite dans { $file }.
agreement-in-force = La version { $number } de l’accord est en vigueur ; tout le monde est évalué selon elle.
agreement-draft = Les deux parties ont signé un accord : la version { $number } reste un brouillon tant qu’elles ne l’ont pas signée.
agreement-unchanged = C’est la version { $number }, déjà en vigueur.
sample-not-empty = La base n’est pas vide : des contacts inventés ne se distingueraient plus des vôtres. Choisissez un autre dossier : --data DOSSIER.
sample-made = L’entreprise d’exemple est prête. Comptes : { $accounts }. Contacts : { $contacts }. Activités : { $activities }. Opportunités : { $opportunities }.
serve-not-bound = Impossible d’écouter sur { $address } : { $reason }. Choisissez une autre adresse avec --listen.
serve-ready = Entente est prêt : { $address }
serve-working = Entente travaille ; aucune page n’est servie ici.
serve-stopping = Arrêt dès que ce qui est commencé est terminé.
serve-worker-died = La partie du serveur qui évalue les leads et exécute les tâches (le worker) s’est arrêtée sur une erreur ; le serveur s’est donc arrêté. Le journal ci-dessus dit pourquoi ; relancez le serveur, rien d’enregistré n’est perdu.
import-noticed = { $refused ->
    [yes] ligne { $line }, refusée : { $what }
   *[no] ligne { $line } : { $what }
}
import-done = Lignes : { $rows }. Créées : { $created }, mises à jour : { $updated }, inchangées : { $unchanged }, refusées : { $rejected }, avec avertissement : { $warned }.
import-dry = C’était un essai à blanc : rien n’a été modifié.
export-done = { $count ->
    [one] { $count } ligne a été écrite dans { $file }.
   *[other] { $count } lignes ont été écrites dans { $file }.
}
export-unknown-kind = Rien de tel que { $kind } à exporter. Il y a { $kinds }.
export-unknown-form = La terminaison de { $file } ne correspond à aucune forme connue. Nommez le fichier en .csv, .xlsx, .jsonl ou .parquet.
backup-done = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
} et { $files ->
    [0] aucun fichier
    [one] un fichier
   *[other] { $files } fichiers
} ont été sauvegardés dans { $file }.
backup-in-data = Une sauvegarde placée dans le dossier de données ({ $data }) se retrouverait dans la suivante. Nommez un fichier ailleurs.
restore-done = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
} et { $files ->
    [0] aucun fichier
    [one] un fichier
   *[other] { $files } fichiers
} de { $file } ont été remis en place.
restore-no-backup = { $file } n’est pas une sauvegarde d’Entente.
restore-unknown-form = { $file } est une sauvegarde de forme { $form }, que ce programme ne connaît pas. Prenez une version plus récente.
restore-damaged = { $file } est abîmé ({ $part }). Rien n’a été modifié : prenez une autre sauvegarde.
restore-has-records = La base contient des enregistrements. Rien n’a été modifié : nommez un autre dossier de données ou une autre base, ou ajoutez --replace pour remplacer tout ce qui s’y trouve.

# Les réglages
setting-refused = { $place } : { $value } n’est pas possible. Écrivez { $form }.
setting-none = (aucun)
setting-default = par défaut
setting-not-read = { $name } n’est pas lu. Vouliez-vous dire { $nearest } ?
form-path = le chemin d’un fichier ou d’un dossier
form-database = sqlite:FICHIER ou postgres://UTILISATEUR@HOTE/NOM
form-language = en, fr ou es
form-address = une adresse avec son port, comme 127.0.0.1:8080
form-roles = web, worker ou les deux
form-megabytes = un nombre entier de mégaoctets de 1 à 1048576
form-yes-no = true ou false
form-log-level = error, warn, info, debug ou trace, ou par partie comme info,operations=debug
form-log-form = text ou json

# Une ligne de commande incomprise
usage-unknown-argument = { $argument } n’est pas compris ici.
usage-unknown-verb = Il n’y a pas de verbe { $verb }.
usage-missing-verb = Il manque un verbe.
usage-missing = Il manque : { $arguments }.
usage-twice = { $argument } ne va pas avec ce qui a déjà été donné.
usage-no-value = { $argument } demande une valeur.
usage-number-of-values = { $argument } a reçu trop ou trop peu de valeurs.
usage-no-equals = La valeur de { $argument } doit suivre un signe égal.
usage-wrong-value = { $argument } : { $value } n’est pas possible.
usage-not-a-choice = { $argument } : { $value } n’est pas possible. Écrivez { $choices }.
usage-meant = Vouliez-vous dire { $nearest } ?
usage-more = Pour en savoir plus : --help

import-presets = Mappages livrés avec le programme : { $names }.

## À quel rythme d’autres programmes peuvent appeler

form-calls-a-minute = un nombre entier d’appels de 1 à 1000000

# learn
learn-done = { $columns ->
    [one] Un barème tiré d’une colonne
   *[other] Un barème tiré de { $columns } colonnes
} : AUC { $auc } sur des lignes qu’il n’avait pas vues. Voir { $folder }.
learn-nothing = Il n’y a pas d’accord à proposer. { $reason } Voir { $folder }.
learn-which-is-a-win = Quelle valeur de { $column } est un gain ? Nommez-la par --positive. Il y a : { $values }.
learn-no-such-value = { $column } ne contient jamais { $value }. Il y a : { $values }.
learn-no-values = { $column } ne contient aucun résultat, ou trop de résultats différents.
learn-not-in-time = { $column } ne contient ni jours, ni instants, ni nombres : rien ne dit ce qui est venu après.
learn-too-large = { $file } compte plus de { $rows } lignes, davantage que ce dont on apprend en une fois. Une partie, tirée au hasard, en dit autant.

## Columns

too-many-kinds = { $file } : plus de { $most } types d’activité différents : la colonne kind contient sans doute autre chose, comme des identifiants ou des adresses.

## Backtest

backtest-done = { $contacts } contacts rejoués ; { $count ->
    [0] aucun n’est devenu MQL
    [one] un est devenu MQL
   *[other] { $count } sont devenus MQL
} ; voir { $file }.
backtest-from-after-to = --from est après --to : il n’y a rien entre les deux.
backtest-not-recorded = { $file } : --mode as_known demande une colonne recorded_at qui dise de chaque activité quand elle a été notée.
remark-outcomes-of-nobody = { $count ->
    [one] Une issue n’est d’aucun contact du fichier ; elle est laissée de côté.
   *[other] { $count } issues ne sont d’aucun contact du fichier ; elles sont laissées de côté.
}
remark-unknown-outcome = ligne { $row } : { $found } n’est ni won, ni lost, ni accepted, ni rejected ; la ligne est laissée de côté.
backtest-title = Backtest
backtest-about = { $contacts } contacts, du { $from } au { $to }.
backtest-as-happened = Les activités comptent à partir du moment où elles ont eu lieu ; les données sont celles d’aujourd’hui.
backtest-as-known = Les activités comptent à partir du moment où elles ont été notées ; les données sont celles d’aujourd’hui.
backtest-new = Nouvel accord
backtest-old = Ancien accord
backtest-contacts = Contacts
backtest-entries = Devenus MQL
backtest-re-entries = Redevenus MQL
backtest-already = Déjà MQL au début
backtest-weeks = Nouveaux MQL, semaine par semaine
backtest-picture = { $title } ; au plus { $most }
backtest-differences = Ce qui sépare les accords
backtest-only-new = Deviennent MQL sous le nouvel accord seulement
backtest-only-old = Deviennent MQL sous l’ancien accord seulement
backtest-both = Deviennent MQL sous les deux
backtest-gained = MQL à la fin sous le nouvel accord seulement
backtest-lost = MQL à la fin sous l’ancien accord seulement
backtest-days-gained = Jours gagnés par le nouvel accord (médiane de ceux des deux)
backtest-moves = D’une case à l’autre, à la fin
backtest-interval = { $middle } ({ $low } à { $high })
backtest-outcomes = En regard de ce qu’ils sont devenus
backtest-confidence = Entre parenthèses, l’intervalle de confiance à 95 %
backtest-precision = Part gagnée des MQL gagnés ou perdus
backtest-recall = Part des contacts gagnés qui étaient MQL avant
backtest-acceptance = Part acceptée des MQL auxquels les ventes ont répondu
backtest-days-before-win = Jours du MQL à la vente (médiane)
backtest-grid = La grille à la fin
backtest-fit = Adéquation à la fin
backtest-activity = Activité à la fin
