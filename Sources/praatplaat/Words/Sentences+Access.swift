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
        Lees het, en draai het als beheerder op de server waar het bord staat. Voor hetzelfde bord kan het nog een keer: het account
        en wat mensen hebben om binnen te komen, blijven.
          \(command) | sudo sh
        """,
      en: """
        Read it, and run it as administrator on the server where the board is. Running it again for the same board is fine: the account
        and what people have to come in with stay.
          \(command) | sudo sh
        """)
  }
  static func hostIsUnknown(_ own: String) -> Phrase {
    Phrase(
      nl: "Deze machine heet \(quoted(own)): zo vindt niemand hem van buiten. Zeg hoe de server heet, zoals --host bord.example.org.",
      en: "This machine is called \(quoted(own)): nobody finds it by that. Say what the server is called, such as --host board.example.org."
    )
  }

  // MARK: The account

  static let accountIs = Phrase(
    nl: "Het account waarmee groepen binnenkomen. Het mag in het bord schrijven.",
    en: "The account that groups come in with. It may write in the board.")
  static let accountCannotReach = Phrase(
    nl: "Het account kan niet bij het bord. Zet het bord in een map waar iedereen in mag, zoals /srv.",
    en: "The account can’t reach the board. Put the board in a folder that everybody may enter, such as /srv.")
  static func accountCannotRun(_ program: String) -> Phrase {
    Phrase(
      nl:
        "Het account kan \(quoted(program)) niet draaien. Zet het waar iedereen bij kan, zoals /usr/local/bin, en print dit daarmee.",
      en:
        "The account can’t run \(quoted(program)). Put it where everybody may enter, such as /usr/local/bin, and print this with it.")
  }
  static let oneBoardADoor = Phrase(nl: "Achter deze deur staat één bord.", en: "Behind this door is one board.")
  static func doorIsTaken(_ note: String) -> Phrase {
    Phrase(
      nl:
        "dat bord staat nu achter deze deur. Er is niets veranderd. Moet dit bord daar komen, haal dan \(note) weg en draai dit nog een keer.",
      en: "that board is behind this door now. Nothing was changed. If this board is to be there, remove \(note) and run this again.")
  }
  static func ofFacilitator(_ account: String, _ command: String) -> Phrase {
    Phrase(
      nl: """
        Wie de sessie leidt, logt in met een eigen account dat bij de groep \(account) hoort; anders is het alleen lezen:
          sudo usermod -aG \(account) NAAM
          \(command)
        """,
      en: """
        Who leads the session logs in with an account of their own in the group \(account); otherwise it is reading only:
          sudo usermod -aG \(account) NAME
          \(command)
        """)
  }
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
  static let doorOpens = Phrase(
    nl: "Ging de deur na een vorige sessie dicht, dan gaat zij weer open.",
    en: "If the door was closed after an earlier session, it opens again.")
  static func keyAGroup(_ folder: String) -> Phrase {
    Phrase(
      nl: """
        Een sleutel per groep: \(folder)/groep-1 gaat naar de laptop van groep 1. Wie hem heeft, komt op dat scherm en nergens anders.
        Alleen een beheerder leest ze. Op een stick, bijvoorbeeld: sudo cp \(folder)/groep-1 /media/STICK
        """,
      en: """
        A key for each group: \(folder)/groep-1 goes to the laptop of group 1. Who has it comes to that screen and nowhere else.
        Only an administrator reads them. On a stick, for instance: sudo cp \(folder)/groep-1 /media/STICK
        """)
  }
  static let onePassword = Phrase(
    nl: "Het wachtwoord dat je de groepen vertelt. Maak het lang; na de sessie gaat de deur dicht met: sudo usermod --expiredate 1 groep",
    en: "The password that you tell the groups. Make it long; after the session the door closes with: sudo usermod --expiredate 1 groep")
  static let sshdAllows = Phrase(
    nl: "Wat sshd dit account laat doen: een terminal met het bord. Geen bestanden, geen doorgestuurde poorten, geen tweede venster.",
    en: "What sshd lets this account do: a terminal with the board. No files, no forwarded ports, no second window.")
  static let sshdIsAsked = Phrase(
    nl: "Pas als sshd zelf zegt dat het zich daaraan houdt, gaat de deur open.",
    en: "Only when sshd itself says that it goes by this, the door opens.")
  static let doorStaysClosed = Phrase(
    nl: """
      De deur blijft dicht: sshd houdt zich niet aan wat in /etc/ssh/sshd_config.d staat. Zet bovenaan in /etc/ssh/sshd_config:
        Include /etc/ssh/sshd_config.d/*.conf
      en draai dit nog een keer.
      """,
    en: """
      The door stays closed: sshd does not go by what is in /etc/ssh/sshd_config.d. Put at the top of /etc/ssh/sshd_config:
        Include /etc/ssh/sshd_config.d/*.conf
      and run this again.
      """)
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
  static func pastedWithKey(windows: String, others: String) -> Phrase {
    Phrase(
      nl: """
        Elke groep plakt haar eigen regel, met haar sleutel in Downloads. Eén regel voor iedereen is er niet: zet met sleutels niets met ssh
        in session --join. In PowerShell (Windows):
        \(windows)
        In Terminal of iTerm (macOS) of een terminal (Linux):
        \(others)
        """,
      en: """
        Each group pastes its own line, with its key in Downloads. There is no one line for everybody: with keys, put nothing with ssh
        in session --join. In PowerShell (Windows):
        \(windows)
        In Terminal or iTerm (macOS) or a terminal (Linux):
        \(others)
        """)
  }
  /// The options of a key with which mosh is started, and what the group types then.
  static func withMosh(_ options: String, _ line: String) -> Phrase {
    Phrase(
      nl: """
        Hapert het netwerk, dan houdt mosh het scherm vast. Zet daarvoor in authorized_keys:
          \(options)
        en laat de groep dit typen (UDP 60000 tot 61000 open):
          \(line)
        """,
      en: """
        Where the network is bad, mosh holds on to the screen. For that, put in authorized_keys:
          \(options)
        and let the group type this (UDP 60000 to 61000 open):
          \(line)
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
  static let proxyIs = Phrase(
    nl: "Er komt een server voor, met versleuteling: Caddy haalt zelf een certificaat, bij nginx moet het er al zijn.",
    en: "There will be a server in front, with encryption: Caddy fetches a certificate by itself, with nginx it has to be there.")
  static func certificateIsMissing(_ host: String) -> Phrase {
    let command = "apt install certbot python3-certbot-nginx; certbot certonly --nginx -d \(host)"
    return Phrase(
      nl: "Er is niets veranderd. nginx heeft nog geen certificaat voor \(host). Haal het, en draai dit dan nog een keer: \(command)",
      en: "Nothing was changed. nginx has no certificate for \(host) yet. Fetch it, and then run this again: \(command)")
  }
  static let proxyGets = Phrase(nl: "Wat de server ervoor krijgt.", en: "What the server in front gets.")
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
