using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class BareFollowUpTests
{
    [Theory]
    [InlineData(Language.English, "Where was Berne II held?", "and when?", "and when was Berne II held?")]
    [InlineData(Language.English, "When was the GCIM launched?", "by whom?", "by whom was the GCIM launched?")]
    [InlineData(Language.French, "Où s'est tenue la conférence Berne II ?", "et quand ?", "et quand la conférence Berne II?")]
    [InlineData(Language.Spanish, "¿Quién puso en marcha la CMMI?", "¿y cuándo?", "¿y cuándo puso en marcha la CMMI?")]
    public void Complete_WhatElseIsAsked_AsksItOfTheSame(Language language, string before, string now, string whole) =>
        Assert.Equal(whole, Complete(now, before, language));

    [Theory]
    [InlineData(Language.English, "Which sessions were held in 2003?", "and the year after?", "2004")]
    [InlineData(Language.English, "Which sessions were held in 2003?", "and two years later?", "2005")]
    [InlineData(Language.English, "Which sessions were held in 2003?", "and a year earlier?", "2002")]
    [InlineData(Language.English, "Which sessions were held in 2003?", "and in 2001?", "2001")]
    [InlineData(Language.French, "Quelles sessions ont eu lieu en 2003 ?", "et l'année suivante ?", "2004")]
    [InlineData(Language.French, "Quelles sessions ont eu lieu en 2003 ?", "et deux ans plus tard ?", "2005")]
    [InlineData(Language.Spanish, "¿Qué sesiones se celebraron en 2003?", "¿y el año anterior?", "2002")]
    [InlineData(Language.Spanish, "¿Qué sesiones se celebraron en 2003?", "¿y dos años antes?", "2001")]
    public void Complete_AnotherYear_AsksTheSameOfThatYear(Language language, string before, string now, string year) =>
        Assert.Equal(before.Replace("2003", year, StringComparison.Ordinal), Complete(now, before, language));

    [Theory]
    [InlineData(Language.English, "On what date was the GCIM launched?", "Is that what every document says?")]
    [InlineData(Language.French, "Pour quand le rapport final de la CMMI est-il annoncé ?", "Toutes les sources concordent-elles ?")]
    [InlineData(Language.Spanish, "¿Para cuándo se espera el informe final de la CMMI?", "¿Coinciden todas las fuentes?")]
    public void Ask_WhetherTheSourcesAgree_IsOnWhatWasAskedBefore(Language language, string before, string now)
    {
        var agreed = Assert.IsType<FoundQuestion>(Engine.Ask(now, Engine.Ask(before, null, language).Focus, language).Question);

        Assert.Contains("gcim", Engine.Shipped.Knowledge.Disagreements.Single(one => one.Id == agreed.Findings[0]).About);
    }

    [Theory]
    [InlineData("and when was the GCIM launched?")]
    [InlineData("and when did the interpreters arrive?")]
    [InlineData("and who chairs it?")]
    [InlineData("and the year after?")]
    [InlineData("thank you")]
    public void Complete_MoreThanThatOrLess_IsNoBareFollowUp(string now) =>
        Assert.Null(Complete(now, "Where was Berne II held?", Language.English));

    [Theory]
    [InlineData(Language.English, "Which regional consultations did the Berne Initiative hold in 2003?", "and the year after?")]
    [InlineData(Language.English, "Which regional consultations did the Berne Initiative hold in 2002?", "and two years later?")]
    [InlineData(Language.French, "Quelles consultations régionales l'Initiative de Berne a-t-elle tenues en 2003 ?", "et l'année suivante ?")]
    [InlineData(Language.Spanish, "¿Qué consultas regionales celebró la Iniciativa de Berna en 2003?", "¿y el año siguiente?")]
    public void Ask_AnotherYearAfterAnAnswer_IsAnsweredForThatYear(Language language, string before, string now)
    {
        var first = Engine.Ask(before, null, language);

        var found = Assert.IsType<FoundQuestion>(Engine.Ask(now, first.Focus, language).Question);

        Assert.Contains("2004", found.Asked, StringComparison.Ordinal);
        Assert.NotEqual(Assert.IsType<FoundQuestion>(first.Question).Findings, found.Findings);
    }

    [Theory]
    [InlineData("Who chaired the Bali Process two years later?")]
    [InlineData("How many members did the IGC have ten years later?")]
    public void Ask_AYearThatIsCountedFromNone_IsNotAnsweredForToday(string question) =>
        Assert.IsType<NotCovered>(Engine.Ask(question).Question);

    private static string? Complete(string now, string before, Language language) =>
        Engine.Read(now, language) is var read && BareFollowUp.IsBare(read) ? BareFollowUp.Complete(read, Engine.Read(before, language)) : null;
}
