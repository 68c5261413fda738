// The line that brings a file from a computer over ssh.
import Testing

@testable import praatplaat

@Suite struct CopyLineTests {
  private func line(_ path: String, _ variables: [String: String]) -> String? { copyLine(for: path) { variables[$0] } }

  @Test("only over ssh, with the place and the port by which somebody came") func places() {
    #expect(line("/tmp/a.md", [:]) == nil)
    #expect(line("/tmp/a.md", ["SSH_CONNECTION": "10.0.0.7 50000 10.0.0.1 22", "USER": "sessie"]) == "scp sessie@10.0.0.1:/tmp/a.md .")
    #expect(line("/tmp/a.md", ["SSH_CONNECTION": "10.0.0.7 50000 10.0.0.1 2222"]) == "scp -P 2222 10.0.0.1:/tmp/a.md .")
    #expect(line("/tmp/a b.md", ["SSH_CONNECTION": "fe80::7 50000 fe80::1 22", "USER": "x"]) == "scp 'x@[fe80::1]:/tmp/a b.md' .")
    #expect(line("/tmp/a.md", ["SSH_CONNECTION": "nonsense"]) == nil)
  }
}
