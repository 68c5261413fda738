// What ssh-config and web-config say to an administrator, as comments of a script.
import Board

extension Sentences {
  static func pathForConfig(_ path: String) -> Phrase {
    Phrase(
      nl:
        "In \(quoted(path)) staat een teken dat in instellingen van andere programma’s niet kan. Geef het bestand of de map een andere naam.",
      en: "\(quoted(path)) has a character that settings of other programs can’t have. Give the file or its folder another name.")
  }
  static func howToRun(_ command: String) -> Phrase {
    Phrase(
      nl: """
        Lees het, en draai het als beheerder op de server waar het bord staat. Nog een keer draaien kan: wat er is, blijft.
          \(command) | sudo sh
        """,
      en: """
        Read it, and run it as administrator on the server where the board is. Running it again is fine: what is there stays.
          \(command) | sudo sh
        """)
  }
  static func exampleHost(_ host: String) -> Phrase {
    Phrase(
      nl: "\(host) is een voorbeeld: geef de naam van je eigen server met --host.",
      en: "\(host) is an example: give the name of your own server with --host.")
  }

  // MARK: The account

  static let accountIs = Phrase(
    nl: "Het account waarmee groepen binnenkomen. Het mag in het bord schrijven.",
    en: "The account that groups come in with. It may write in the board.")
  static let accountCannotReach = Phrase(
    nl: "Het account kan niet bij het bord. Zet het bord in een map waar iedereen in mag, zoals /srv.",
    en: "The account can’t reach the board. Put the board in a folder that everybody may enter, such as /srv.")
  static func joinLineIs(_ command: String) -> Phrase {
    Phrase(
      nl: """
        Daarna, zodat op de schermen staat hoe je meedoet:
          \(command)
        """,
      en: """
        After that, so that the screens say how to join:
          \(command)
        """)
  }

  // MARK: ssh

  static func sshByKey(_ path: String) -> Phrase {
    Phrase(nl: "Met ssh naar het bord \(path), met een sleutel per groep.", en: "Over ssh to the board \(path), with a key for each group.")
  }
  static func sshByPassword(_ path: String) -> Phrase {
    Phrase(
      nl: """
        Met ssh naar het bord \(path), met één wachtwoord. Het scherm vraagt welke groep je bent.
        Met een sleutel per groep, die alleen het scherm van die groep opent: geef ook --groups.
        """,
      en: """
        Over ssh to the board \(path), with one password. The screen asks which group you are.
        With a key for each group, which opens that group’s screen only: give --groups as well.
        """)
  }
  static func keyAGroup(_ folder: String) -> Phrase {
    Phrase(
      nl: "Een sleutel per groep: \(folder)/groep-1 gaat naar de laptop van groep 1. Wie hem heeft, komt op dat scherm en nergens anders.",
      en: "A key for each group: \(folder)/groep-1 goes to the laptop of group 1. Who has it comes to that screen and nowhere else.")
  }
  static let onePassword = Phrase(
    nl: "Het wachtwoord dat je de groepen vertelt. Maak het lang; na de sessie gaat de deur dicht met: sudo usermod --expiredate 1 groep",
    en: "The password that you tell the groups. Make it long; after the session the door closes with: sudo usermod --expiredate 1 groep")
  static let sshdAllows = Phrase(
    nl: "Wat sshd dit account laat doen: een terminal met het bord. Geen bestanden, geen doorgestuurde poorten, geen tweede venster.",
    en: "What sshd lets this account do: a terminal with the board. No files, no forwarded ports, no second window.")
  static func pastedWithPassword(_ line: String) -> Phrase {
    Phrase(
      nl: """
        Dit plakt elke groep, in PowerShell (Windows), Terminal of iTerm (macOS) of een terminal (Linux):
          \(line)
        """,
      en: """
        This is what each group pastes, in PowerShell (Windows), Terminal or iTerm (macOS) or a terminal (Linux):
          \(line)
        """)
  }
  static func pastedWithKey(_ key: String, _ address: String, path command: String) -> Phrase {
    let lines = """
        PowerShell: ssh -i $HOME\\Downloads\\\(key) \(address)
        Terminal, iTerm, Linux: chmod 600 ~/Downloads/\(key); ssh -i ~/Downloads/\(key) \(address)
      """
    return Phrase(
      nl: """
        Dit plakt een groep, met haar sleutel in Downloads:
        \(lines)
        Hapert het netwerk, dan houdt mosh het scherm vast. Zet daarvoor in authorized_keys:
          command="mosh-server new -- \(command)"
        en laat de groep mosh --ssh="ssh -i \(key)" \(address) typen (UDP 60000 tot 61000 open).
        """,
      en: """
        This is what a group pastes, with its key in Downloads:
        \(lines)
        Where the network is bad, mosh holds on to the screen. For that, put in authorized_keys:
          command="mosh-server new -- \(command)"
        and let the group type mosh --ssh="ssh -i \(key)" \(address) (UDP 60000 to 61000 open).
        """)
  }
  static func ofFacilitator(_ account: String, _ command: String) -> Phrase {
    Phrase(
      nl: """
        Wie de sessie leidt, logt in met een eigen account dat bij de groep \(account) hoort (usermod -aG \(account) NAAM):
          \(command)
        """,
      en: """
        Who leads the session logs in with an account of their own in the group \(account) (usermod -aG \(account) NAME):
          \(command)
        """)
  }
  static let fingerprintIs = Phrase(
    nl: "Vraagt ssh de eerste keer of dit de goede server is, dan hoort er dit te staan:",
    en: "When ssh asks the first time whether this is the right server, this is what it should say:")

  // MARK: The browser

  static func web(_ path: String, _ host: String) -> Phrase {
    Phrase(nl: "Met de browser naar het bord \(path), op https://\(host).", en: "With a browser to the board \(path), at https://\(host).")
  }
  static let ttydIs = Phrase(
    nl: """
      ttyd, 1.7.4 of nieuwer, brengt een terminal in de browser. Ubuntu heeft het (apt install ttyd). Elders is het één bestand:
        https://github.com/tsl0922/ttyd/releases
      """,
    en: """
      ttyd, 1.7.4 or newer, brings a terminal to the browser. Ubuntu has it (apt install ttyd). Elsewhere it is a single file:
        https://github.com/tsl0922/ttyd/releases
      """)
  static let ttydIsMissing = Phrase(
    nl: "ttyd 1.7.4 of nieuwer is er niet: zet het in /usr/local/bin.", en: "There is no ttyd 1.7.4 or newer: put it in /usr/local/bin.")
  static let unitsAre = Phrase(
    nl: """
      Twee diensten, die alleen naar deze machine luisteren: het bord, en om naar te kijken het scherm van de beamer.
      Een andere website kan er niet op typen (--check-origin), en een adres kan niets meegeven (geen --url-arg).
      """,
    en: """
      Two services that listen to this machine only: the board, and to look at the projector’s screen.
      No other website can type on it (--check-origin), and an address can’t pass anything along (no --url-arg).
      """)
  static let unitOfBoard = Phrase(nl: "Praatplaat in de browser", en: "Praatplaat in the browser")
  static let unitOfWall = Phrase(nl: "Praatplaat voor de beamer", en: "Praatplaat for the projector")
  static func proxyIs(_ host: String) -> Phrase {
    Phrase(
      nl: """
        De server ervoor, met versleuteling: Caddy haalt zelf een certificaat. Bij nginx moet het er al zijn:
          certbot certonly --nginx -d \(host)
        """,
      en: """
        The server in front, with encryption: Caddy fetches a certificate by itself. With nginx it has to be there:
          certbot certonly --nginx -d \(host)
        """)
  }
  static let proxyIsMissing = Phrase(
    nl: "Caddy en nginx zijn er niet: zet er een neer (apt install caddy).",
    en: "There is no Caddy and no nginx: install one (apt install caddy).")
  static func webAddresses(_ host: String, _ wall: String) -> Phrase {
    Phrase(
      nl:
        "Meedoen: https://\(host). Beamer: https://\(host)\(wall). Op een telefoon kunnen de letters kleiner: https://\(host)/?fontSize=10",
      en: "To join: https://\(host). Projector: https://\(host)\(wall). On a phone letters can be smaller: https://\(host)/?fontSize=10")
  }
}
