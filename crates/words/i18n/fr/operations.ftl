### What operations say: imports, exports, acts on leads and their refusals.

## Une ligne d’un fichier importé

row-too-few-cells = La ligne a { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
} au lieu de { $expected } ; celles qui manquent ont été lues comme vides.
row-too-many-cells = La ligne a { $found } cellules au lieu de { $expected }. Un séparateur dans un texte sans guillemets a pu les décaler.
row-broken-text = { $count ->
    [one] Un caractère illisible dans l’encodage du fichier a été remplacé.
   *[other] { $count } caractères illisibles dans l’encodage du fichier ont été remplacés.
}
row-nul-characters = { $count ->
    [one] Un caractère NUL a été ignoré.
   *[other] { $count } caractères NUL ont été ignorés.
}
row-unclosed-quote = Un guillemet ouvre une cellule et rien ne la ferme ; il a été lu comme un caractère ordinaire.
row-stray-quote = Un guillemet n’est pas doublé dans une cellule entre guillemets ; il a été lu comme un caractère ordinaire.
row-quoted-whole = La ligne entière était entre guillemets ; ils ont été retirés.
row-too-long = La ligne dépasse { $megabytes } Mo et n’a pas été lue.
row-not-an-object = Cette ligne n’est pas un objet JSON et n’a pas été lue. Écrivez un objet par ligne.
row-no-value = { $count ->
    [one] Une cellule contient une erreur ou une formule jamais calculée ; elle a été lue comme vide. Ouvrez le classeur dans un tableur et enregistrez-le.
   *[other] { $count } cellules contiennent une erreur ou une formule jamais calculée ; elles ont été lues comme vides. Ouvrez le classeur dans un tableur et enregistrez-le.
}
row-not-a-number = { $column } : « { $text } » n’est pas un nombre. Écrivez des chiffres, comme 1250,50.
row-other-decimal-sign = { $column } : « { $text } » n’a pas le même signe décimal que le reste de la colonne. Précisez-le dans la correspondance : decimal = "," ou decimal = ".".
row-ambiguous-number = { $column } : le signe dans « { $text } » peut séparer les décimales ou les milliers, et la colonne ne permet pas de le savoir. Précisez-le dans la correspondance : decimal = "," ou decimal = ".".
row-too-many-decimals = { $column } : « { $text } » a plus de décimales que { $currency }.
row-too-large = { $column } : « { $text } » est trop grand.
row-unknown-currency = { $column } : « { $code } » n’est pas une devise. Écrivez ses trois lettres, comme EUR.
row-negative = { $column } : « { $text } » est négatif. Si c’est voulu, dites-le dans la correspondance : negative = true.
row-not-a-date = { $column } : « { $text } » n’est pas une date. Écrivez-la comme 2026-11-01.
row-impossible-date = { $column } : « { $text } » est une date qui n’existe pas.
row-ambiguous-date = { $column } : « { $text } » peut commencer par le jour ou par le mois, et la colonne ne permet pas de le savoir. Précisez-le dans la correspondance : dates = "dmy" ou dates = "mdy".
row-future-date = { $column } : « { $text } » est dans le futur, alors que cela doit avoir eu lieu.
row-not-yes-or-no = { $column } : « { $text } » n’est ni oui ni non.
row-not-an-email = { $column } : « { $text } » n’est pas une adresse e-mail.
row-not-a-choice = { $column } : « { $text } » ne fait pas partie de { $choices }.
row-missing = { $column } est vide, mais la correspondance l’exige.
row-no-identity = { $kind } : rien n’indique de qui ou de quoi il s’agit ; { $fields } ne doit pas être vide.
row-unknown-record = { $kind } : « { $text } » n’est pas dans la base, et la correspondance ne le crée pas.
row-unknown-reference = { $column } : « { $text } » n’est pas dans la base ({ $kind }) ; le champ est resté vide.
row-near-name = { $column } : « { $text } » a été pris pour « { $matched } » ({ $kind }).
row-email-taken = { $column } : « { $text } » est déjà l’adresse de quelqu’un d’autre ; elle n’a pas été reprise ici.
row-parent-ring = { $column } : « { $text } » ne peut pas être au-dessus de cette entreprise, puisqu’il est au-dessous.
row-stage-before-stage = L’étape « { $stage } » est datée avant « { $before } ».

## Une correspondance

mapping-unknown-format = Ce programme ne lit pas les correspondances au format { $format }.
mapping-unknown-zone = Il n’y a pas de fuseau horaire « { $name } ».
mapping-unknown-currency = « { $code } » n’est pas une devise.
mapping-unknown-field = { $kind } n’a pas de champ « { $key } ». { $near ->
    [0] Ajoutez custom = "text" pour en faire un champ personnalisé.
   *[other] Vouliez-vous dire { $nearest } ? Ajoutez custom = "text" pour en faire un champ personnalisé.
}
mapping-no-custom-fields = { $kind } n’accepte pas de champs personnalisés.
mapping-no-records = La correspondance ne crée aucune fiche. Ajoutez une section, par exemple [contact].
mapping-no-identity = { $kind } a besoin de identity : les champs qui permettent de le reconnaître.
mapping-identity-not-mapped = { $kind } doit se reconnaître à « { $key } », mais aucune colonne n’y correspond.
mapping-not-an-identity = { $kind } ne peut pas se reconnaître à « { $key } ». { $count ->
    [0] Retirez identity ici.
   *[other] Nommez l’un de { $choices }.
}
mapping-needs-contact = { $kind } appartient à un contact : ajoutez une section [contact].
mapping-no-source = « { $key } » a besoin de column, columns ou constant.
mapping-not-a-word = « { $value } » n’est pas possible pour « { $key } ». Écrivez l’un de { $choices }.
mapping-not-a-power-of-ten = scale doit être 1, 10, 100 et ainsi de suite, pas { $found }.
import-no-column = Le fichier n’a pas de colonne « { $column } ». { $near ->
    [0] Regardez sa première ligne.
   *[other] Vouliez-vous dire { $nearest } ?
}
import-ambiguous-column = Deux colonnes du fichier s’appellent « { $column } ». Renommez-en une.
import-field-differs = La base a déjà un champ « { $key } » qui est autre chose ({ $kind }, { $holds }). Donnez-lui une autre clé dans la correspondance.
import-empty-file = Le fichier est vide. Vérifiez qu’il a été exporté jusqu’au bout, puis importez-le de nouveau.
import-disk-full = Le disque de la base de données est plein. Ce qui a été importé est conservé : libérez de la place, puis relancez le même import pour continuer.
import-base-away = La base de données n’est plus joignable. Ce qui a été importé est conservé : vérifiez qu’elle fonctionne, puis relancez le même import pour continuer.
import-base-failed = La base a échoué ({ $reason }). Ce qui a été importé est conservé ; relancez le même import pour continuer.
import-cannot-write = Le fichier ne peut pas être écrit : { $cause }.

## Un import défait : ce qui s’appuie sur lui

built-changed = { $kind ->
    [account] { $count ->
        [one] Une société qu’il a créée a été modifiée depuis.
       *[other] { $count } sociétés qu’il a créées ont été modifiées depuis.
    }
    [contact] { $count ->
        [one] Un contact qu’il a créé a été modifié depuis.
       *[other] { $count } contacts qu’il a créés ont été modifiés depuis.
    }
    [lead] { $count ->
        [one] Un lead qu’il a créé a été modifié depuis.
       *[other] { $count } leads qu’il a créés ont été modifiés depuis.
    }
    [activity] { $count ->
        [one] Une activité qu’il a créée a été modifiée depuis.
       *[other] { $count } activités qu’il a créées ont été modifiées depuis.
    }
    [opportunity] { $count ->
        [one] Une opportunité qu’il a créée a été modifiée depuis.
       *[other] { $count } opportunités qu’il a créées ont été modifiées depuis.
    }
    [campaign] { $count ->
        [one] Une campagne qu’il a créée a été modifiée depuis.
       *[other] { $count } campagnes qu’il a créées ont été modifiées depuis.
    }
    [content] { $count ->
        [one] Un contenu qu’il a créé a été modifié depuis.
       *[other] { $count } contenus qu’il a créés ont été modifiés depuis.
    }
    [interest] { $count ->
        [one] Un centre d’intérêt qu’il a créé a été modifié depuis.
       *[other] { $count } centres d’intérêt qu’il a créés ont été modifiés depuis.
    }
    [product] { $count ->
        [one] Un produit qu’il a créé a été modifié depuis.
       *[other] { $count } produits qu’il a créés ont été modifiés depuis.
    }
    [person] { $count ->
        [one] Une personne de chez vous qu’il a créée a été modifiée depuis.
       *[other] { $count } personnes de chez vous qu’il a créées ont été modifiées depuis.
    }
    [team] { $count ->
        [one] Une équipe qu’il a créée a été modifiée depuis.
       *[other] { $count } équipes qu’il a créées ont été modifiées depuis.
    }
   *[other] { $count ->
        [one] Un enregistrement qu’il a créé a été modifié depuis.
       *[other] { $count } enregistrements qu’il a créés ont été modifiés depuis.
    }
}
built-added = { $kind ->
    [account] { $count ->
        [one] Une société d’autrui dépend
       *[other] { $count } sociétés d’autrui dépendent
    }
    [contact] { $count ->
        [one] Un contact d’autrui dépend
       *[other] { $count } contacts d’autrui dépendent
    }
    [lead] { $count ->
        [one] Un lead d’autrui dépend
       *[other] { $count } leads d’autrui dépendent
    }
    [activity] { $count ->
        [one] Une activité d’autrui dépend
       *[other] { $count } activités d’autrui dépendent
    }
    [opportunity] { $count ->
        [one] Une opportunité d’autrui dépend
       *[other] { $count } opportunités d’autrui dépendent
    }
    [campaign] { $count ->
        [one] Une campagne d’autrui dépend
       *[other] { $count } campagnes d’autrui dépendent
    }
    [content] { $count ->
        [one] Un contenu d’autrui dépend
       *[other] { $count } contenus d’autrui dépendent
    }
    [interest] { $count ->
        [one] Un centre d’intérêt d’autrui dépend
       *[other] { $count } centres d’intérêt d’autrui dépendent
    }
    [product] { $count ->
        [one] Un produit d’autrui dépend
       *[other] { $count } produits d’autrui dépendent
    }
    [person] { $count ->
        [one] Une personne de chez vous d’autrui dépend
       *[other] { $count } personnes de chez vous d’autrui dépendent
    }
    [team] { $count ->
        [one] Une équipe d’autrui dépend
       *[other] { $count } équipes d’autrui dépendent
    }
   *[other] { $count ->
        [one] Un enregistrement d’autrui dépend
       *[other] { $count } enregistrements d’autrui dépendent
    }
} { $to ->
    [account] de sociétés qu’il a créées
    [contact] de contacts qu’il a créés
    [lead] de leads qu’il a créés
    [activity] d’activités qu’il a créées
    [opportunity] d’opportunités qu’il a créées
    [campaign] de campagnes qu’il a créées
    [content] de contenus qu’il a créés
    [interest] de centres d’intérêt qu’il a créés
    [product] de produits qu’il a créés
    [person] de personnes de chez vous qu’il a créées
    [team] d’équipes qu’il a créées
   *[other] d’enregistrements qu’il a créés
}.
built-leads-moved = { $count ->
    [one] Un lead qu’il avait fait avancer a changé d’étape depuis.
   *[other] { $count } leads qu’il avait fait avancer ont changé d’étape depuis.
}
header-repeated = Deux colonnes s’appellent « { $name } » : la { $first } et la { $again }. Renommez-en une pour les utiliser.
header-unnamed = La colonne { $column } n’a pas de nom.
import-not-noted = Cet import est plus ancien que les notes de ce que créent les imports : il ne peut pas être défait en entier.
import-was-cancelled = L’import a été annulé avant de commencer.

## Un fichier illisible

file-unreadable = Le fichier ne peut pas être lu : { $cause }.
file-damaged-archive = Le fichier compressé est abîmé après { $bytes } octets. Récupérez-le de nouveau, ou compressez-le à nouveau.
file-archive-too-dense = Le fichier compressé contient plus de { $times } fois sa taille ; il est refusé pour protéger cette machine. Décompressez-le vous-même si vous lui faites confiance.
file-too-large = Le fichier contient plus de { $bytes } octets. Divisez-le en plusieurs fichiers.
file-unknown-encoding = Il n’y a pas d’encodage « { $label } ».
file-unusable-delimiter = « { $delimiter } » ne peut pas séparer des cellules.
file-foreign = { $form ->
    [xls] C’est un ancien classeur (.xls), ou un classeur protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, puis importez-le.
    [xlsb] C’est un classeur binaire (.xlsb). Enregistrez-le en .xlsx, puis importez-le.
    [ods] C’est une feuille OpenDocument (.ods). Enregistrez-la en .xlsx ou en CSV, puis importez-la.
    [parquet] C’est un fichier Parquet. Exportez-le en CSV ou en JSON Lines, puis importez-le.
    [json] C’est une seule longue liste JSON. Écrivez chaque objet sur sa propre ligne, sans virgules entre eux, puis importez-la.
    [pdf] C’est un PDF. Demandez à son auteur le tableau lui-même, en .xlsx ou en CSV.
   *[zip] C’est une archive, pas un classeur. Sortez-en le fichier, puis importez-le.
}
file-damaged-workbook = Le classeur est abîmé ({ $part }). Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis importez-le.
file-no-sheet = Le classeur n’a pas de feuille { $name }. Il contient { $sheets }.
file-too-many-columns = Le fichier a plus de { $limit } colonnes. Ce n’est pas un tableau d’enregistrements : vérifiez qu’il a été bien exporté.

# Apprendre un barème de points à partir des résultats
learn-bin-between = de { $from } à moins de { $to }
learn-bin-known = connu
learn-bin-other = tout autre
learn-bin-unknown = inconnu
learn-agreement-name = Appris de { $source }
learn-remark-source = Appris de { $source } : { $rows } lignes, dont { $wins } gagnées. Une première proposition à discuter, pas encore un accord.
learn-remark-holdout = Sur { $rows } lignes qu’il n’avait pas vues : AUC { $auc } ; la meilleure moitié contient { $half } des gains.
learn-remark-points = { $points } points de plus doublent la cote d’un gain ; personne n’en a plus de { $most }. Ce qui ne figure dans aucune règle ne rapporte rien.
learn-warning-leak = { $column } suffit à distinguer gagné et perdu (AUC { $auc }). Cette colonne a très probablement été remplie une fois le résultat connu. Écartez-la par --exclude, à moins qu’elle ne soit connue avant.
learn-warning-suspect = { $column } en dit long à elle seule sur le résultat (AUC { $auc }). Cherchez quand elle est remplie, et écartez-la par --exclude si c’est après le résultat.
learn-warning-blanks = Là où { $column } est vide, { $blank } ont été gagnés, et { $filled } là où elle est remplie. Cherchez qui la remplit, et quand.
learn-warning-few-wins = { $wins ->
    [one] Il n’y a qu’un seul gain dont apprendre.
   *[other] Il n’y a que { $wins } gains dont apprendre.
} Avec d’autres lignes, le barème pourrait être tout autre.
learn-warning-undecided = Les lignes ni gagnées ni perdues ont été laissées de côté : { $values }.
learn-warning-no-outcome = { $rows ->
    [one] Une ligne sans résultat a été laissée de côté.
   *[other] { $rows } lignes sans résultat ont été laissées de côté.
}
learn-warning-days = { $column } contient des jours, qui ne rapportent pas de points : un jour passé ne dit rien du prochain lead.
learn-warning-several-values = { $column } contient plusieurs valeurs par cellule et ne rapporte pas de points.
learn-warning-too-many-values = { $column } contient trop de textes différents pour en faire des règles.
learn-warning-drift = Les lignes mises de côté diffèrent de celles dont on a appris (indice de stabilité { $stability }). Quelque chose a changé entre-temps.
learn-refused-one-outcome = Toutes les lignes ont fini de la même façon : il n’y a rien à distinguer.
learn-refused-too-few = Il faut au moins { $needed } lignes gagnées et { $needed } perdues, aussi bien pour apprendre que pour mettre le barème à l’épreuve.
learn-refused-no-signal = Aucune colonne n’en dit plus sur le résultat que le hasard.
learn-refused-not-confirmed = Ce qui a été appris ne tient pas sur des lignes nouvelles (AUC { $auc }, où 0,5 est le hasard).
