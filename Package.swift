// swift-tools-version: 6.0
// The house: pure rooms (Board, Canvas, App, Reports) in the middle, two thin edges (Terminal, BoardFile), and the command line that knows them all.
import PackageDescription

// What runs once and briefly is not worth copies of the standard library's generics, made to measure for each of its types: they are a third of what
// such a target takes to compile.
let cold: [SwiftSetting] = [.unsafeFlags(["-Xllvm", "-sil-disable-pass=generic-specializer"], .when(configuration: .release))]

let package = Package(
  name: "praatplaat",
  products: [.executable(name: "praatplaat", targets: ["praatplaat"])],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(name: "Board"),
    .target(name: "SystemCalls"),
    .target(name: "Canvas", dependencies: ["CSystem"]),
    .target(name: "BoardFile", dependencies: ["Board", "CSystem", "SystemCalls"], exclude: ["FORMAT.md"]),
    .target(name: "Cases", dependencies: ["Board"], path: "Cases", exclude: ["README.md", "Markdown", "embed"], swiftSettings: cold),
    .target(name: "Review", dependencies: ["Board", "Canvas"]),
    .target(name: "App", dependencies: ["Board", "Canvas", "Review"]),
    .target(name: "Reports", dependencies: ["Board", "Canvas", "Review"]),
    .target(name: "Terminal", dependencies: ["App", "Board", "Canvas", "CNcurses", "CSystem", "SystemCalls"]),
    .executableTarget(
      name: "praatplaat",
      dependencies: ["App", "Board", "BoardFile", "Canvas", "Cases", "CSystem", "Reports", "Review", "SystemCalls", "Terminal"],
      swiftSettings: cold),
    .testTarget(name: "BoardTests", dependencies: ["Board", "SeedKit", "TortureKit"]),
    .testTarget(
      name: "BoardFileTests", dependencies: ["Board", "BoardFile", "CSystem", "FileProbe", "ProcessKit", "SeedKit", "SystemCalls"]),
    .target(name: "SeedKit", path: "Tests/SeedKit"),
    .target(name: "SessionKit", dependencies: ["Board", "SeedKit"], path: "Tests/SessionKit"),
    .executableTarget(name: "FileProbe", dependencies: ["Board", "BoardFile", "CSystem", "SessionKit"], path: "Tests/FileProbe"),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "CSystem", "SeedKit"]),
    .testTarget(name: "CasesTests", dependencies: ["Cases", "Board", "SeedKit"]),
    .systemLibrary(name: "CTrace", path: "Tests/CTrace"),
    .target(name: "TortureKit", dependencies: ["Board", "BoardFile", "CSystem", "CTrace", "SeedKit"], path: "Tests/TortureKit"),
    .executableTarget(name: "Torture", dependencies: ["TortureKit"], path: "Tests/Torture"),
    .testTarget(name: "TortureTests", dependencies: ["FileProbe", "TortureKit", "praatplaat"]),
    .executableTarget(name: "Bench", dependencies: ["CSystem"], path: "Tests/Bench"),
    .target(name: "ProcessKit", dependencies: ["CSystem"], path: "Tests/ProcessKit"),
    .target(name: "ScenarioKit", dependencies: ["App", "Board", "Canvas", "Cases"], path: "Tests/ScenarioKit"),
    .testTarget(name: "AppTests", dependencies: ["App", "Board", "Canvas", "Cases", "CSystem", "ScenarioKit", "SeedKit"]),
    .testTarget(name: "ReviewTests", dependencies: ["Review", "Board"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Review", "Board", "BoardFile", "Canvas", "SeedKit", "SessionKit"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "App", "Canvas", "CSystem"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Board", "ProcessKit", "ScenarioKit", "praatplaat"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "praatplaat", "App", "Board", "BoardFile", "Canvas", "Cases", "FileProbe", "ProcessKit", "Reports", "Review", "SeedKit", "Terminal",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
