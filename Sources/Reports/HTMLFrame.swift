/// What stands at the top of every stand-alone page: it may load nothing and run nothing.
enum HTMLFrame {
  /// From the document type to the notice that a score is a signal for review.
  /// - Parameters:
  ///   - title: Shown by the window; text, not markup.
  ///   - heading: Text, not markup.
  ///   - styles: Rules of style, ending in a line end.
  static func head(title: String, heading: String, styles: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(MarkupText.line(title))</title>
    <style>
    \(styles)</style>
    </head>
    <body>
    <main>
    <h1>\(MarkupText.line(heading))</h1>
    <p>\(MarkupText.line(ReviewNotice.text))</p>

    """
  }

  /// Opens a region in which a table that is wider than the window can be scrolled, by the keyboard as well: the page itself never is wider.
  /// - Parameter name: What a screen reader calls it; text, not markup.
  static func scrollStart(_ name: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(MarkupText.line(name))\">\n"
  }

  static let scrollEnd = "</div>\n"
}
