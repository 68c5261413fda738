// The rows of the commands that tell an administrator how to let people in from elsewhere.
import Board

extension CommandRow {
  private static let serverName = use(
    .host, Phrase(nl: "SERVER", en: "HOST"),
    nl: "hoe de server heet voor wie meedoet; anders de naam van deze machine, als daar een punt in zit",
    en: "what the server is called for who joins; otherwise this machine’s name, if that has a dot")

  static let sshConfig = CommandRow(
    run: printSSHConfig, operands: [file],
    options: [
      use(
        .groups, number, nl: "een sleutel voor elk van zoveel groepen; anders één wachtwoord, en vraagt het scherm de groep",
        en: "a key for each of so many groups; otherwise one password, and the screen asks the group"), serverName,
    ],
    about: Phrase(
      nl: "print hoe groepen met ssh binnenkomen, voor een beheerder", en: "prints how groups come in over ssh, for an administrator"),
    notes: [
      paragraph(
        "Het is een script met uitleg: een account, wat elke sleutel opent (authorized_keys), wat sshd toelaat, en de regel die een groep plakt. Lees het, plak eruit, of draai het: praatplaat ssh-config BESTAND --groups 8 | sudo sh",
        "It is a script with comments: an account, what each key opens (authorized_keys), what sshd allows, and the line that a group pastes. Read it, paste from it, or run it: praatplaat ssh-config FILE --groups 8 | sudo sh"
      )
    ])

  static let webConfig = CommandRow(
    run: printWebConfig, operands: [file], options: [serverName],
    about: Phrase(
      nl: "print hoe groepen met een browser binnenkomen, voor een beheerder",
      en: "prints how groups come in with a browser, for an administrator"),
    notes: [
      paragraph(
        "Het is een script met uitleg: diensten van systemd voor ttyd (1.7.4 of nieuwer), een om op te schrijven en een voor de beamer, en een server ervoor met versleuteling (Caddy of nginx). Lees het, plak eruit, of draai het: praatplaat web-config BESTAND --host bord.example.org | sudo sh",
        "It is a script with comments: systemd services for ttyd (1.7.4 or newer), one to write on and one for the projector, and a server with encryption in front (Caddy or nginx). Read it, paste from it, or run it: praatplaat web-config FILE --host board.example.org | sudo sh"
      )
    ])
}
