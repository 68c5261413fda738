// swift-tools-version: 6.0
// The house: pure rooms (Board, Words, Canvas, App, Reports) in the middle, two thin edges (Terminal, BoardFile), and the command line that knows them all.
import PackageDescription

let package = Package(
  name: "praatplaat",
  products: [.executable(name: "praatplaat", targets: ["praatplaat"])],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(name: "Board"),
    .target(name: "Words", dependencies: ["Board"]),
    .target(name: "Canvas", dependencies: ["CSystem"]),
    .target(name: "BoardFile", dependencies: ["Board", "CSystem"], exclude: ["FORMAT.md"]),
    .target(name: "Cases", dependencies: ["Board", "Words"], path: "Cases", exclude: ["README.md"], resources: [.embedInCode("Markdown")]),
    .target(name: "Review", dependencies: ["Board", "Canvas"]),
    .target(name: "ScreenKit", dependencies: ["Board", "Canvas", "Review", "Words"]),
    .target(name: "NoteBoard", dependencies: ["Board", "Canvas", "ScreenKit", "Words"]),
    .target(name: "PlenaryScreen", dependencies: ["Board", "Canvas", "ScreenKit", "Words"]),
    .target(name: "App", dependencies: ["Board", "Canvas", "GroupScreen", "HostScreen", "PlenaryScreen", "ReviewScreen", "ScreenKit"]),
    .target(name: "Reports", dependencies: ["Board", "Canvas", "Review", "Words"]),
    .target(name: "GroupScreen", dependencies: ["Board", "Canvas", "NoteBoard", "ScreenKit", "Words"]),
    .target(name: "ReviewScreen", dependencies: ["Board", "Canvas", "Review", "ScreenKit", "Words"]),
    .target(name: "HostScreen", dependencies: ["Board", "Canvas", "NoteBoard", "ScreenKit", "Words"]),
    .target(name: "Terminal", dependencies: ["Board", "Canvas", "CNcurses", "CSystem", "ScreenKit"]),
    .executableTarget(
      name: "praatplaat",
      dependencies: ["App", "Board", "BoardFile", "Canvas", "Cases", "CSystem", "Reports", "Review", "ScreenKit", "Terminal", "Words"]),
    .testTarget(name: "BoardTests", dependencies: ["Board", "TortureKit", "Words"]),
    .testTarget(name: "BoardFileTests", dependencies: ["Board", "BoardFile", "CSystem", "FileProbe"]),
    .target(name: "SessionKit", dependencies: ["Board"], path: "Tests/SessionKit"),
    .executableTarget(name: "FileProbe", dependencies: ["Board", "BoardFile", "CSystem", "SessionKit"], path: "Tests/FileProbe"),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "CSystem"]),
    .testTarget(name: "CasesTests", dependencies: ["Cases", "Board"]),
    .systemLibrary(name: "CTrace", path: "Tests/CTrace"),
    .target(name: "TortureKit", dependencies: ["Board", "BoardFile", "CSystem", "CTrace"], path: "Tests/TortureKit"),
    .executableTarget(name: "Torture", dependencies: ["TortureKit"], path: "Tests/Torture"),
    .testTarget(name: "TortureTests", dependencies: ["FileProbe", "TortureKit", "praatplaat"]),
    .executableTarget(name: "Bench", dependencies: ["CSystem"], path: "Tests/Bench"),
    .target(name: "ProcessKit", dependencies: ["CSystem"], path: "Tests/ProcessKit"),
    .target(name: "ScenarioKit", dependencies: ["App", "Board", "Canvas", "Cases", "ScreenKit"], path: "Tests/ScenarioKit"),
    .testTarget(name: "AppTests", dependencies: ["App", "Board", "Canvas", "Cases", "CSystem", "ScenarioKit", "ScreenKit"], exclude: ["CallTests.swift","ContrastTests.swift","HostTests.swift","HostileSessionTests.swift","KeymapTests.swift","ModelTests.swift","PresentTests.swift","ReviewWalkTests.swift","StepsTests.swift","Walk.swift"]),
    .testTarget(name: "HostScreenTests", dependencies: ["HostScreen", "Board", "CSystem", "Canvas", "NoteBoard", "ScreenKit"]),
    .testTarget(name: "PlenaryScreenTests", dependencies: ["PlenaryScreen", "Board", "CSystem", "Canvas", "ScreenKit"]),
    .testTarget(name: "WordsTests", dependencies: ["Board", "Words"]),
    .testTarget(name: "GroupScreenTests", dependencies: ["GroupScreen", "Board", "CSystem", "Canvas", "NoteBoard", "ScreenKit"]),
    .testTarget(name: "ReviewTests", dependencies: ["Review", "Board"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Review", "Board", "BoardFile", "Canvas", "SessionKit"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Canvas", "CSystem", "ScreenKit"]),
    .testTarget(name: "ReviewScreenTests", dependencies: ["ReviewScreen", "ScreenKit", "Board", "Canvas", "Review"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Board", "ProcessKit", "ScenarioKit", "praatplaat"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "praatplaat", "App", "Board", "BoardFile", "Canvas", "Cases", "FileProbe", "ProcessKit", "Reports", "Review", "Terminal",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
