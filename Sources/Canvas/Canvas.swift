// placeholder
public struct Point: Hashable, Sendable { public var x: Int; public var y: Int; public init(x: Int, y: Int) { self.x = x; self.y = y } }
public struct Size: Hashable, Sendable { public var width: Int; public var height: Int; public init(width: Int, height: Int) { self.width = width; self.height = height } }
public struct Style: Hashable, Sendable {}
public struct Grid: Equatable, Sendable {}
