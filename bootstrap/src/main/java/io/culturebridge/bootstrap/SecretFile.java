package io.culturebridge.bootstrap;

import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret in a file that only its owner may read. */
record SecretFile(Path folder, String name) {

  private static final int BYTES = 32;

  /** What development mode signs tokens with. */
  static SecretFile forTokens(Path dataDir) {
    return new SecretFile(dataDir, "jwt-secret");
  }

  /** What development mode encrypts what it keeps under. */
  static SecretFile forEncryption(Path dataDir) {
    return new SecretFile(dataDir, "encryption-key");
  }

  boolean exists() {
    return Files.exists(file());
  }

  /** The secret; made the first time. */
  String readOrMake() {
    try {
      if (!exists()) {
        make();
      }
      return Files.readString(file()).strip();
    } catch (IOException e) {
      throw DataFolder.unusable(folder, e);
    }
  }

  /** Appears whole or not at all, power cuts included: half a secret would be kept for ever. */
  private void make() throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    var ownersOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var whole = Files.createTempFile(folder, ".secret", null, ownersOnly);
    Files.writeString(
        whole, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n", SYNC);
    Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file() {
    return folder.resolve(name);
  }
}
