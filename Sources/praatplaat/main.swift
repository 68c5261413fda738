// The program. Everything it does is in Program.swift; nothing is alive any more when the process ends with this status.
import Glibc

exit(runProgram())
