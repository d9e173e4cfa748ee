using ConsultBot.Core.Questions.Quotations;

namespace ConsultBot.Core.Tests.Questions.Quotations;

public sealed class LocatorPlaceTests
{
    [Theory]
    [InlineData("para. 10", "para. 10", true)]
    [InlineData("para. 10 (b)", "para. 10", true)]
    [InlineData("Section II.1.a, paragraph 3", "Section II.1", true)]
    [InlineData("Section II.1.a, paragraph 3", "section ii.1.a", true)]
    [InlineData("para. 10", "para. 1", false)]
    [InlineData("para. 1", "para. 10", false)]
    [InlineData("Section III", "Section II", false)]
    [InlineData("Section “Reaching convergence through RCPs”, paragraph 2", "Convergence", true)]
    [InlineData("Section “Reaching convergence through RCPs”, paragraph 2", "Contention", false)]
    [InlineData("Section “Common understandings”, no. 3", "Annex C, no. 3", true)]
    [InlineData("Section “Common understandings”, no. 13", "Annex C, no. 3", false)]
    [InlineData("Annex D, no. 3", "Annex C, no. 3", false)]
    public void IsWithin_Places_AreComparedWholeNumbers(string inner, string outer, bool expected) => Assert.Equal(expected, LocatorPlace.IsWithin(inner, outer));
}
