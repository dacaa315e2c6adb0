import Canvas
import Foundation
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
  /// Relative luminance, as WCAG 2.2 defines it.
  private func luminance(_ color: Color) -> Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let (dark, light) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static let pictures: Set<Role> = [.border, .focus, .heat0, .heat1, .heat2, .heat3, .heat4]

  @Test(arguments: Theme.all)
  func `text is readable on the ground and on the band (WCAG AA: 4.5 to 1)`(_ theme: Theme) throws {
    for role in Role.allCases where !Self.pictures.contains(role) {
      let ink = try #require(theme[role].ink)
      #expect(contrast(ink, theme.ground) >= 4.5, "\(theme.name): \(role) on the ground")
      #expect(contrast(ink, theme.band) >= 4.5, "\(theme.name): \(role) on the band")
    }
    let focus = try #require(theme[.focus].ink)
    #expect(contrast(focus, theme.ground) >= 3, "WCAG AA asks 3 to 1 of what shows the focus")
  }

  @Test(arguments: Theme.all) func `a heat map's steps are told apart by light alone`(_ theme: Theme) throws {
    let heat: [Role] = [.heat0, .heat1, .heat2, .heat3, .heat4]
    let steps = try heat.map { try #require(theme[$0].ink) }
    for (a, b) in zip(steps, steps.dropFirst()) { #expect(contrast(a, b) >= 1.2, "\(theme.name)") }
  }

  @Test func `the safe themes part good, near and over for protan and deutan eyes`() throws {
    for theme in [Theme.safe, .safeDay] {
      let inks = try [Role.good, .near, .over].map { try #require(theme[$0].ink) }
      for (at, one) in inks.enumerated() {
        for other in inks[(at + 1)...] {
          for matrix in [Self.protan, Self.deutan] {
            #expect(distance(seen(one, matrix), seen(other, matrix)) >= 40, "\(theme.name)")
          }
        }
      }
    }
  }

  /// Machado, Oliveira and Fernandes 2009, severity 1.
  private static let protan = [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
  private static let deutan = [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]

  private func seen(_ color: Color, _ matrix: [[Double]]) -> [Double] {
    let parts = [color.red, color.green, color.blue].map(Double.init)
    return matrix.map { row in zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test func `a theme that paints its ground has paper behind everything`() {
    #expect(Theme.day[.text].paper == Theme.day.ground)
    #expect(Theme.night[.text].paper == nil)
  }
}
