// System calls that a signal interrupts: the one place that makes them again. What a failure means is decided by who made the call.
import Glibc

/// An error number of the system.
package struct SystemError: Error, Equatable {
  /// As in errno(3).
  package let code: Int32

  /// The error of this number.
  package init(code: Int32) { self.code = code }
}

/// What can be asked of the system; parts of the program add their own questions.
package enum System {
  /// Makes the call until no signal interrupts it.
  /// - Parameter call: Answers -1 and sets errno where it fails.
  /// - Returns: What the call answered.
  /// - Throws: Any error but EINTR.
  @inlinable @discardableResult package static func retry<Result: FixedWidthInteger & SignedInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code: code) }
    }
  }
}
