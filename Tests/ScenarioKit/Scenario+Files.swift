// Where the scenarios are. What stands in one is read in Scenario.swift.
import Foundation

extension Scenario {
  /// The folder that this file's neighbours have in common.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  /// The file of this name.
  public static func place(of file: String) -> URL { folder.appending(path: file) }

  /// The names of all scenarios that this holds for, in order.
  /// - Throws: Where there is none: a test of nothing would pass.
  public static func files(where isWanted: (Scenario) -> Bool = { _ in true }) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".scenario") }.sorted()
    let wanted = try names.filter { isWanted(try Scenario(file: $0)) }
    if wanted.isEmpty { throw ScenarioFault(description: "\(folder.path): no such scenarios") }
    return wanted
  }

  /// Reads the scenario of this name.
  public init(file: String) throws { try self.init(file: file, text: String(contentsOf: Self.place(of: file), encoding: .utf8)) }
}
