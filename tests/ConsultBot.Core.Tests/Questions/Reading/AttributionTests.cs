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

    [Theory]
    [InlineData("en", "According to the IOM paper of 2002, why is reliable data needed?", "why is reliable data needed?")]
    [InlineData("en", "Why is reliable data needed, in the 2002 paper of IOM?", "Why is reliable data needed")]
    [InlineData("fr", "Selon le document de l'OIM de 2002, pourquoi faut-il des données fiables ?", "pourquoi faut-il des données fiables ?")]
    [InlineData("es", "Según el documento de la OIM de 2002, ¿por qué hacen falta datos fiables?", "¿por qué hacen falta datos fiables?")]
    public void Ask_OfADocumentByPublisherAndYear_AsksTheOneOfThatYear(string language, string question, string rest)
    {
        var read = Engine.Ask(question, null, Languages.Find(language)!.Value).Read;

        Assert.Equal("mc-inf-255", read.Source);
        Assert.StartsWith(rest, read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("According to the IOM paper of 2005, why is reliable data needed?")]
    [InlineData("According to the IOM paper of 1998, why is reliable data needed?")]
    public void Ask_OfADocumentWhosePublisherHasNoOtherOfThatYear_AsksTheOneThatIsNamed(string question) =>
        Assert.Equal("iom-mechanisms-2005", Engine.Ask(question).Read.Source);

    [Theory]
    [InlineData("en", "What side effect do entry controls have, in the 2002 paper of IOM on comprehensive migration management?", "What side effect do entry controls have ?")]
    [InlineData("en", "According to the Council paper on migration management, which ministries deal with integration?", "which ministries deal with integration?")]
    [InlineData("en", "According to the Council paper on remittances, which ministries deal with integration?", "on remittances, which ministries deal with integration?")]
    [InlineData("fr", "Dans le document de l'OIM de 2002 sur la gestion globale des migrations, quel ministère s'occupe de l'intégration ?", "quel ministère s'occupe de l'intégration ?")]
    [InlineData("es", "En el documento del Consejo sobre la gestión de la migración, ¿qué ministerio se ocupa de la integración?", "¿qué ministerio se ocupa de la integración?")]
    public void Ask_OfADocumentOnItsSubject_TakesTheSubjectAwayWithIt(string language, string question, string rest) =>
        Assert.Equal(rest, Engine.Ask(question, null, Languages.Find(language)!.Value).Read.Text);

    [Theory]
    [InlineData("According to Thouez and Channac, when did the Puebla Process begin?", "e-rcm-start")]
    public void Ask_ADocumentThatTheFactsAreNotTakenFrom_IsAnsweredFromTexts(string question, string finding) =>
        Assert.Contains(finding, Assert.IsType<FoundQuestion>(Engine.Ask(question).Question).Findings);

    [Fact]
    public void Ask_WhatSeveralDocumentsTell_PrefersTheOneThatIsNamed()
    {
        var asked = Engine.Ask("According to MC/INF/255, why is reliable data needed?");

        Assert.NotNull(asked.Question as FoundQuestion);
        Assert.Contains(asked.Answer.Citations, citation => citation.Source == "mc-inf-255");
    }
}
