// What an error number of the system means, said to people. The numbers' names are all that comes from the C library.
import Board
import Glibc

extension Phrase {
  /// Why the system refused, as a clause without capital and point.
  package static func reason(_ code: Int32) -> Phrase { access(code) ?? room(code) ?? kind(code) ?? away(code) ?? unknown(code) }

  /// Who may not, and what is not there.
  private static func access(_ code: Int32) -> Phrase? {
    switch code {
    case ENOENT: Phrase(nl: "het bestaat niet", en: "it does not exist")
    case ENOTDIR: Phrase(nl: "iets in het pad is geen map", en: "something in the path is no folder")
    case EISDIR: Phrase(nl: "het is een map", en: "it is a folder")
    case EEXIST, ENOTEMPTY: Phrase(nl: "er staat al iets", en: "something is there already")
    case EACCES, EPERM: Phrase(nl: "je mag er niet bij", en: "you have no permission")
    case EROFS: Phrase(nl: "daar mag niemand schrijven", en: "nobody may write there")
    case ENAMETOOLONG: Phrase(nl: "de naam is te lang; kies een kortere", en: "the name is too long; choose a shorter one")
    case ELOOP: Phrase(nl: "het is een verwijzing die in een kring loopt", en: "it is a link that goes round in a circle")
    case EILSEQ: Phrase(nl: "zo’n naam kan op deze schijf niet", en: "this disk can’t have such a name")
    case ENOKEY, EKEYEXPIRED, EKEYREVOKED, EKEYREJECTED:
      Phrase(nl: "de map is versleuteld en nu op slot; log opnieuw in", en: "the folder is encrypted and locked now; log in again")
    default: nil
    }
  }

  /// What there is not enough of.
  private static func room(_ code: Int32) -> Phrase? {
    switch code {
    case ENOSPC: Phrase(nl: "de schijf is vol", en: "the disk is full")
    case EDQUOT: Phrase(nl: "je schijfruimte is op", en: "your disk quota is used up")
    case EFBIG, EOVERFLOW: Phrase(nl: "het is te groot", en: "it is too big")
    case EMFILE:
      Phrase(
        nl: "dit programma mag niet meer bestanden open hebben; verhoog de grens (ulimit -n)",
        en: "this program may not have more files open; raise the limit (ulimit -n)")
    case ENFILE:
      Phrase(
        nl: "deze computer heeft te veel bestanden open; sluit andere programma’s",
        en: "this computer has too many files open; close other programs")
    case ENOMEM, ENOBUFS:
      Phrase(nl: "het geheugen is op; sluit andere programma’s", en: "the memory is used up; close other programs")
    case EAGAIN:
      Phrase(
        nl: "deze computer kan er nu niet meer bij hebben; sluit andere programma’s",
        en: "this computer can’t take on more just now; close other programs")
    case EMLINK: Phrase(nl: "het bestand heeft te veel namen", en: "the file has too many names")
    case EMSGSIZE: Phrase(nl: "het past niet op één regel van het bord", en: "it does not fit one line of the board")
    default: nil
    }
  }

  /// What can't be done with it.
  private static func kind(_ code: Int32) -> Phrase? {
    switch code {
    case EBUSY, ETXTBSY: Phrase(nl: "het is in gebruik", en: "it is in use")
    case EXDEV: Phrase(nl: "het staat op een andere schijf", en: "it is on another disk")
    case EINVAL, EOPNOTSUPP, ENOSYS, EFAULT, ESPIPE, ENOTTY: Phrase(nl: "dat kan hier niet", en: "that is not possible here")
    case ENOLCK: Phrase(nl: "deze schijf kan niet op slot", en: "this disk has no locks")
    case EDEADLK: Phrase(nl: "programma’s wachten op elkaar", en: "programs wait for each other")
    case ETIMEDOUT: Phrase(nl: "het duurde te lang", en: "it took too long")
    case EINTR, ECANCELED: Phrase(nl: "het werd afgebroken", en: "it was cut short")
    case EBADF: Phrase(nl: "het staat niet open", en: "it is not open")
    case EPIPE: Phrase(nl: "niemand leest mee", en: "nobody reads along")
    default: nil
    }
  }

  /// What is broken, or has gone away.
  private static func away(_ code: Int32) -> Phrase? {
    switch code {
    case EIO: Phrase(nl: "de schijf of de terminal geeft een fout", en: "the disk or the terminal reports an error")
    case EUCLEAN, EBADMSG: Phrase(nl: "de schijf is beschadigd", en: "the disk is damaged")
    case ENODEV, ENXIO, ENOMEDIUM: Phrase(nl: "het apparaat is er niet", en: "the device is not there")
    case ESTALE, ENOTCONN, ECONNRESET, ECONNABORTED, ECONNREFUSED, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, ENETRESET, ENOLINK,
      EREMOTEIO, ESHUTDOWN, ECOMM, EPROTO:
      Phrase(nl: "de netwerkschijf is weggevallen", en: "the network drive has gone away")
    default: nil
    }
  }

  private static func unknown(_ code: Int32) -> Phrase {
    Phrase(nl: "de computer weigert het (nummer \(code))", en: "the computer refuses it (number \(code))")
  }
}
