// `praatplaat web-config`: what an administrator needs to let groups in with a browser: a web terminal that listens to this machine only, and in front of it a
// server that brings the encryption.
import Board

/// The ports of the two web terminals, on this machine alone. Not ttyd's own 7681: where it comes as a package, a service of its own asks for a login there.
private let (boardPort, wallPort) = (7691, 7692)
/// The units, and the files of the servers in front of them.
private let (boardUnit, wallUnit) = ("praatplaat-web", "praatplaat-beamer")
/// How large letters are, in pixels: ttyd's own size, and on the projector the largest with which somebody can still look along on a phone. Once a size is named,
/// ttyd fills the window; else it measured its letters before it knew how it draws them, and an eighth of the window stays empty.
private let (boardLetters, wallLetters) = (13, 16)
/// Where the projector's screen is, behind the server's name.
private let wallPath = "/beamer"

func printWebConfig(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let access = try Access(arguments, console)
  var script = access.script(Sentences.web(access.path, access.host), arguments)
  script.say(Sentences.ttydIs)
  script.add(
    "ttyd --help 2>&1 | grep -q -e --writable || { echo \(quotedForShell(Sentences.ttydIsMissing[access.language])) >&2; exit 1; }")
  access.isFree(.web, &script)
  access.proxyIsReady(&script)
  access.account(&script)
  access.claim(.web, &script)
  access.units(&script)
  access.proxies(&script)
  access.join("https://\(access.host)", &script)
  script.say(Sentences.webAddresses(access.host, wallPath))
  access.facilitator(&script)
  try console.print(script.text)
  return .done
}

extension Access {
  /// The two web terminals.
  fileprivate func units(_ script: inout Script) {
    script.say(Sentences.unitsAre)
    let groups = "--port \(boardPort) --writable --check-origin --max-clients 200 --client-option fontSize=\(boardLetters)"
    script.write(unit(Sentences.unitOfBoard, groups, opening(.open) { quotedForSystemd($0, inCommand: true) }), to: place(boardUnit))
    let wall = "--port \(wallPort) --base-path \(wallPath) --check-origin --max-clients 20 --client-option fontSize=\(wallLetters)"
    script.write(unit(Sentences.unitOfWall, wall, opening(.present) { quotedForSystemd($0, inCommand: true) }), to: place(wallUnit))
    script.add(
      """
      systemctl daemon-reload
      systemctl enable \(boardUnit) \(wallUnit)
      systemctl restart \(boardUnit) \(wallUnit)
      """)
  }

  private func place(_ unit: String) -> String { "/etc/systemd/system/\(unit).service" }

  private func unit(_ about: Phrase, _ options: String, _ command: String) -> String {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "/"
    // A service with a /tmp of its own would not see a board that is there.
    let hasOwnTmp = !["/tmp/", "/var/tmp/"].contains { path.hasPrefix($0) }
    return """
      [Unit]
      Description=\(about[language])
      After=network.target

      [Service]
      Type=exec
      User=\(Self.account)
      Environment=LC_ALL=C.UTF-8
      ExecStart=ttyd --interface lo \(options) --client-option titleFixed=Praatplaat \(command)
      Restart=always
      NoNewPrivileges=yes
      PrivateTmp=\(hasOwnTmp ? "yes" : "no")
      ProtectSystem=strict
      ReadWritePaths=\(quotedForSystemd(folder)) \(Self.home)
      ProtectKernelTunables=yes
      ProtectControlGroups=yes
      IPAddressDeny=any
      IPAddressAllow=localhost

      [Install]
      WantedBy=multi-user.target
      """
  }

  /// Looks at the server in front before anything is written: nginx with a certificate that isn't there stops every other site too.
  fileprivate func proxyIsReady(_ script: inout Script) {
    script.say(Sentences.proxyIs)
    script.add(
      """
      if [ -d /etc/caddy ]; then
      :
      elif [ -d /etc/nginx ]; then
      [ -e \(certificate)/fullchain.pem ] || { echo \(quotedForShell(Sentences.certificateIsMissing(host)[language])) >&2; exit 1; }
      else
      echo \(quotedForShell(Sentences.proxyIsMissing[language])) >&2
      exit 1
      fi
      """)
  }

  private var certificate: String { "/etc/letsencrypt/live/\(host)" }

  /// The server in front of them: whichever of the two is there.
  fileprivate func proxies(_ script: inout Script) {
    script.say(Sentences.proxyGets)
    script.add("if [ -d /etc/caddy ]; then")
    script.write(caddy, to: "/etc/caddy/praatplaat.caddy")
    script.add(
      """
      grep -qs '^import praatplaat.caddy' /etc/caddy/Caddyfile || echo 'import praatplaat.caddy' >> /etc/caddy/Caddyfile
      systemctl reload caddy
      else
      """)
    script.write(nginx, to: "/etc/nginx/conf.d/praatplaat.conf")
    script.add(
      """
      nginx -t || { rm /etc/nginx/conf.d/praatplaat.conf; exit 1; }
      systemctl reload nginx
      fi
      """)
  }

  /// It fetches its certificate by itself, and leaves Host as it was.
  private var caddy: String {
    """
    \(host) {
    	header X-Frame-Options DENY
    	handle \(wallPath)* {
    		reverse_proxy 127.0.0.1:\(wallPort)
    	}
    	handle {
    		reverse_proxy 127.0.0.1:\(boardPort)
    	}
    }
    """
  }

  private var nginx: String {
    """
    server {
        listen 80;
        listen [::]:80;
        server_name \(host);
        return 301 https://$host$request_uri;
    }
    server {
        listen 443 ssl;
        listen [::]:443 ssl;
        server_name \(host);
        ssl_certificate \(certificate)/fullchain.pem;
        ssl_certificate_key \(certificate)/privkey.pem;
        add_header X-Frame-Options DENY always;

        proxy_http_version 1.1;
        proxy_set_header Host $http_host;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_buffering off;
        proxy_read_timeout 1d;
        proxy_send_timeout 1d;

        location \(wallPath) { proxy_pass http://127.0.0.1:\(wallPort); }
        location / { proxy_pass http://127.0.0.1:\(boardPort); }
    }
    """
  }
}
