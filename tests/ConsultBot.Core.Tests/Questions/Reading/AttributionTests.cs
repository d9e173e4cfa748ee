using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Reading;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("en", "According to the Council document of November 2002, what harms migrants most?", "mc-inf-255", "what harms migrants most?")]
    [InlineData("en", "How is return described in the IMP report?", "imp-report-2004", "How is return described ?")]
    [InlineData("en", "Which weaknesses do Thouez and Channac name in the work of RCPs?", "thouez-channac-2005", "Which weaknesses do name in the work of RCPs?")]
    [InlineData("en", "According to the 2005 paper, what do most processes lack?", "iom-mechanisms-2005", "what do most processes lack?")]
    [InlineData("es", "Según el documento de 2005, ¿de qué carece la mayoría?", "iom-mechanisms-2005", "¿de qué carece la mayoría?")]
    [InlineData("fr", "D'après la note 2 du document du Conseil de 2002, où s'est tenue la réunion ?", "mc-inf-255", "où s'est tenue la réunion ?")]
    [InlineData("es", "Según el documento n.º 20, ¿qué países pequeños pesan menos?", "thouez-channac-2005", "¿qué países pequeños pesan menos?")]
    public void Ask_WhatADocumentSays_IsAskedOfThatDocument(string language, string question, string source, string rest)
    {
        var read = Engine.Ask(question, null, Languages.Find(language)!.Value).Read;

        Assert.Equal(source, read.Source);
        Assert.Equal(rest, read.Text);
    }

    [Theory]
    [InlineData("en", "What is MC/INF/255?")]
    [InlineData("en", "When was Information Note II published?")]
    [InlineData("fr", "De quand date la note d'information II ?")]
    [InlineData("es", "¿Cuántas páginas tiene el informe del IMP?")]
    public void Ask_ForADocumentItself_LeavesItInTheQuestion(string language, string question)
    {
        var read = Engine.Ask(question, null, Languages.Find(language)!.Value).Read;

        Assert.Null(read.Source);
        Assert.Equal(question, read.Text);
    }

    [Fact]
    public void Ask_WhatSeveralDocumentsTell_PrefersTheOneThatIsNamed()
    {
        var asked = Engine.Ask("According to MC/INF/255, why is reliable data needed?");

        Assert.NotNull(asked.Question as FoundQuestion);
        Assert.Contains(asked.Answer.Citations, citation => citation.Source == "mc-inf-255");
    }
}
