package io.culturebridge.email;

/** How far the handing over of one mail has come. */
enum SmtpStep {
  /** The server is told from whom the mail is. */
  SENDER,
  /** It is told to whom, and asked to take the text. */
  RECIPIENT,
  /** It is given the text. */
  TEXT,
  /** It was given everything and has not answered: the mail may be on its way. */
  END
}
