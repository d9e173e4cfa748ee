using System.Text.Json.Nodes;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>One mistake in one entry.</summary>
public sealed class KnowledgeEntryProblemTests
{
    [Theory]
    [InlineData(KnowledgeFiles.States, "\"kind\": \"former\"", "\"kind\": \"empire\"", "serbia-and-montenegro, kind", "it must be state, territory, former")]
    [InlineData(KnowledgeFiles.States, "\"parent\": \"france\"", "\"parent\": \"iom\"", "new-caledonia, parent", "belongs to organisations.json; an id from states.json is expected")]
    [InlineData(KnowledgeFiles.States, "\"parent\": \"france\"", "\"parent\": \"La France\"", "new-caledonia, parent", "is no id")]
    [InlineData(KnowledgeFiles.States, "\"parent\": \"france\"", "\"parent\": null", "new-caledonia, parent", "There is null here where a text")]
    [InlineData(KnowledgeFiles.States, "\"parent\": \"france\"", "\"parent\": \"france\", \"parent\": \"france\"", "new-caledonia", "\"parent\" stands here twice")]
    [InlineData(KnowledgeFiles.States, "\"Paname\"", "\"Pa\\u0007name\"", "france, capitalVariants.fr[0]", "control character")]
    [InlineData(KnowledgeFiles.States, "\"Paname\"", "7", "france, capitalVariants.fr[0]", "There is a number here where a text")]
    [InlineData(KnowledgeFiles.Organisations, "\"UNHCR\"", "\"oím\"", "unhcr, acronyms", "is also a name of the organisation \"iom\"")]
    [InlineData(KnowledgeFiles.Organisations, "\"unofficial\": [],", "", "unhcr", "\"unofficial\" is missing")]
    [InlineData(KnowledgeFiles.Organisations, "\"unofficial\": [],", "\"unofficial\": [\"en\", \"fr\", \"es\"],", "unhcr, unofficial", "an official name in one language at least")]
    [InlineData(KnowledgeFiles.Organisations, "\"Organisation internationale pour les migrations\"", "\"International Organization for Migration\"", "iom, unofficial[0]", "it is no translation; take \"fr\" out")]
    [InlineData(KnowledgeFiles.Sources, "\"2005-05\"", "\"2005-02-30\"", "survey-2005, date", "is no date")]
    [InlineData(KnowledgeFiles.Sources, "\"Section [A-E]\"", "\"Section (\"", "survey-2005, locators[1]", "no regular expression")]
    [InlineData(KnowledgeFiles.Sources, "\"en\",", "\"English\",", "survey-2005, languages[0]", "no language code")]
    [InlineData(KnowledgeFiles.Sources, "\"publisher\": \"A publisher\",", "", "survey-2005", "\"publisher\" is missing")]
    [InlineData(KnowledgeFiles.Processes, "\"printed\": 2", "\"printed\": \"2\"", "sea-process, rosters[0].total.printed", "where a number is expected")]
    [InlineData(KnowledgeFiles.Processes, "\"printed\": 2", "\"printed\": 2.5", "sea-process, rosters[0].total.printed", "A whole number from 0 to 1000")]
    [InlineData(KnowledgeFiles.Processes, "\"number\": 1", "\"number\": 14", "sea-process, number", "from 1 to 13")]
    [InlineData(KnowledgeFiles.Processes, "\"year\": 2002", "\"year\": 202", "sea-process, start.year", "from 1900 to 2100")]
    [InlineData(KnowledgeFiles.Processes, "\"hosted\"", "\"shared\"", "sea-process, secretariat.kind", "own, hosted, none")]
    [InlineData(KnowledgeFiles.Processes, "Contar 1.000 barcos", "Contar 1.001 barcos", "sea-process, priorities[0]", "en: 1000; fr: 1000; es: 1001")]
    [InlineData(KnowledgeFiles.Processes, "\"Section E\"", "\"Section E, p. 3\"", "island-group, cite[0].locator", "none of the forms")]
    [InlineData(KnowledgeFiles.Processes, "\"topic\": \"data\"", "\"topic\": \"dates\"", "sea-process, topics[1].topic", "There is no topic with the id \"dates\"")]
    [InlineData(KnowledgeFiles.Headings, "\"number\": 1", "\"number\": 2", "the file", "The number 1 is left out")]
    [InlineData(KnowledgeFiles.Understandings, "\"number\": 2", "\"number\": 1", "no. 1, number", "is taken by understandings[0]")]
    [InlineData(KnowledgeFiles.Passages, "\"about\": [", "\"about\": [ \"what-processes-are\",", "what-processes-are, about[0]", "belongs to passages.json")]
    [InlineData(KnowledgeFiles.Passages, "\"quotesAgenda\": true", "\"quotesAgenda\": \"yes\"", "what-processes-are, quotesAgenda", "where true or false is expected")]
    [InlineData(KnowledgeFiles.Terms, "\"id\": \"t-process\"", "\"id\": \"iom\"", "iom, id", "of terms[0] is taken by organisations[0]")]
    [InlineData(KnowledgeFiles.Terms, "\"Section B\"", "\"Chapter B\"", "t-process, cite[0].locator", "none of the forms")]
    [InlineData(KnowledgeFiles.Terms, "es una conversación", "son 2 conversaciones", "t-process, text", "en: none; fr: none; es: 2")]
    [InlineData(KnowledgeFiles.Events, "\"workshop\"", "\"party\"", "e-first-meeting, kind", "it must be meeting, session, workshop")]
    [InlineData(KnowledgeFiles.Events, "\"2004-05-05\"", "\"2004-05-02\"", "e-first-meeting, end", "The end 2004-05-02 lies before the date 2004-05-03")]
    [InlineData(KnowledgeFiles.Events, "\"2004-05-05\"", "\"2004-04\"", "e-first-meeting, end", "The end 2004-04 lies before")]
    [InlineData(KnowledgeFiles.Events, "\"2004-05-05\"", "\"2004-05-32\"", "e-first-meeting, end", "is no date")]
    [InlineData(KnowledgeFiles.Events, "\"2004-05-03\"", "\"May 2004\"", "e-first-meeting, date", "is no date")]
    [InlineData(KnowledgeFiles.Events, "\"planned\": true", "\"planned\": \"yes\"", "e-second-meeting, planned", "where true or false is expected")]
    [InlineData(KnowledgeFiles.Events, "\"iom\"", "\"france\"", "e-first-meeting, partners[0]", "an id from organisations.json is expected")]
    [InlineData(KnowledgeFiles.Events, "\"oceania\"", "\"t-process\"", "e-first-meeting, about[2]", "belongs to terms.json")]
    [InlineData(KnowledgeFiles.Disagreements, "\"data\"", "\"dates\"", "d-members, about[1]", "There is no process, organisation, state, region or topic")]
    [InlineData(KnowledgeFiles.Disagreements, "Hay 3.", "Hay 4.", "d-members, sides[1].text", "en: 3; fr: 3; es: 4")]
    [InlineData(KnowledgeFiles.Disagreements, "\"asOf\": \"2004-12\"", "\"asOf\": \"2004-13\"", "d-members, sides[0].asOf", "is no date")]
    public void Read_Mistake_IsNamed(string file, string text, string by, string entry, string reason)
    {
        var problem = new KnowledgeExample().Replace(file, text, by).SingleProblem();

        Assert.Equal((file, entry), (problem.File, problem.Entry));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See MC/INF/255.", "Voir MC/INF/255.", "Véase MC/INF 255.", "en: MC/INF/255; fr: MC/INF/255; es: none")]
    [InlineData("Write to info@iom.int.", "Écrivez à infos@iom.int.", "Escriba a info@iom.int.", "en: info@iom.int; fr: infos@iom.int; es: info@iom.int")]
    [InlineData("See www.iom.int.", "Voir www.oim.int.", "Véase www.iom.int.", "en: www.iom.int; fr: www.oim.int; es: www.iom.int")]
    public void Read_ReferenceThatDiffersBetweenLanguages_IsNamed(string english, string french, string spanish, string reason)
    {
        var text = new JsonObject { ["en"] = english, ["fr"] = french, ["es"] = spanish };

        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => passages[0]!["text"] = text).SingleProblem();

        Assert.Equal("what-processes-are, text", problem.Entry);
        Assert.Contains($"differ in their references: {reason}.", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"state":"france","organisation":"iom"}""", "sea-process, rosters[1].parties[2]", "exactly one of the three")]
    [InlineData("{}", "sea-process, rosters[1].parties[2]", "exactly one of the three")]
    [InlineData("""{"organisation":"unhcr","through":"new-caledonia"}""", "sea-process, rosters[1].parties[2]", "Only a state takes part through")]
    [InlineData("""{"organisation":"iom","place":{"en":"Geneva","fr":"Genève","es":"Ginebra"}}""", "sea-process, rosters[1].parties[2]", "at parties[0] already")]
    [InlineData("\"iom\"", "sea-process, rosters[1].parties[2]", "where an object in braces is expected")]
    public void Read_FaultyParty_IsNamed(string party, string entry, string reason)
    {
        var problem = new KnowledgeExample()
            .Edit(KnowledgeFiles.Processes, processes => processes[1]!["rosters"]![1]!["parties"]!.AsArray().Add(JsonNode.Parse(party)))
            .SingleProblem();

        Assert.Equal(entry, problem.Entry);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecondOfficeOfAnOrganisation_IsAnotherParty()
    {
        var party = JsonNode.Parse("""{"organisation":"iom","place":{"en":"Suva","fr":"Suva","es":"Suva"}}""");

        Assert.True(new KnowledgeExample().Edit(KnowledgeFiles.Processes, processes => processes[1]!["rosters"]![1]!["parties"]!.AsArray().Add(party)).Read().IsSound);
    }

    [Fact]
    public void Read_StateThroughItsTerritoryToo_IsAnotherParty()
    {
        var party = JsonNode.Parse("""{"state":"france","through":"new-caledonia"}""");
        var example = new KnowledgeExample()
            .Edit(KnowledgeFiles.Processes, processes =>
            {
                var parties = processes[1]!["rosters"]![1]!["parties"]!.AsArray();
                parties.Add(JsonNode.Parse("""{"state":"france"}"""));
                parties.Add(party);
            });

        Assert.True(example.Read().IsSound);
    }

    [Fact]
    public void Read_NameClashInTwoLanguages_IsReportedOnce()
    {
        var problem = new KnowledgeExample()
            .Edit(KnowledgeFiles.Organisations, organisations =>
            {
                organisations[1]!["acronyms"]!["fr"] = new JsonArray("OIM");
                organisations[1]!["acronyms"]!["es"] = new JsonArray("OIM");
            })
            .SingleProblem();

        Assert.Equal("unhcr, acronyms", problem.Entry);
    }

    [Fact]
    public void Read_SameNumbersInAnotherOrder_AreTheSame()
    {
        var text = JsonNode.Parse("""{"en":"2 of 30 in 2004, and 2004 again","fr":"en 2004, 2 sur 30","es":"de 30, 2 en 2004"}""");

        Assert.True(new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => passages[0]!["text"] = text).Read().IsSound);
    }

    [Fact]
    public void Read_NumberThatIsNone_DoesNotLeaveAGapToo()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Understandings, understandings => understandings[1]!["number"] = "one").SingleProblem();

        Assert.Equal("understandings[1], number", problem.Entry);
    }

    [Fact]
    public void Read_IdOver80Characters_IsNamedByItsPosition()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => passages[0]!["id"] = new string('a', 81)).SingleProblem();

        Assert.Equal("passages[0], id", problem.Entry);
        Assert.Contains("at most 80 characters", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BesidesThatIsNotListed_IsNamed()
    {
        var problem = new KnowledgeExample()
            .Edit(KnowledgeFiles.Processes, processes => processes[1]!["rosters"]![0]!["parties"]![0]!.AsObject().Remove("through"))
            .SingleProblem();

        Assert.Equal("sea-process, rosters[0].total.besides", problem.Entry);
        Assert.Contains("\"new-caledonia\" is not among the parties", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormThatNeverEnds_MatchesNothing()
    {
        var problem = new KnowledgeExample()
            .Replace(KnowledgeFiles.Sources, "Section [A-E]", "(S|Se|ec|[a-zA-Z ]+)+[0-9]")
            .Replace(KnowledgeFiles.Processes, "Section E", "Section EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE")
            .Read().Problems[0];

        Assert.Contains("EEE\" has none of the forms", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoCitation_IsNamed()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => passages[0]!["cite"] = new JsonArray()).SingleProblem();

        Assert.Equal(("what-processes-are, cite", "The list is empty; it needs at least one item."), (problem.Entry, problem.Reason));
    }

    [Fact]
    public void Read_DisagreementOfOneSide_IsNamed()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Disagreements, items => items[0]!["sides"]!.AsArray().RemoveAt(1)).SingleProblem();

        Assert.Equal(("d-members, sides", "The list has 1; it needs at least 2 items."), (problem.Entry, problem.Reason));
    }

    [Fact]
    public void Read_EndVaguerThanTheDate_IsSoundWhenItMayLieAfter() =>
        Assert.True(new KnowledgeExample().Replace(KnowledgeFiles.Events, "\"2004-05-05\"", "\"2004-05\"").Read().IsSound);

    [Fact]
    public void Read_SameNumberInTheMatrix_IsNamed()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Processes, processes => processes[0]!["number"] = 1).SingleProblem();

        Assert.Equal("sea-process, number", problem.Entry);
    }

    [Fact]
    public void Read_SameIdInOneFile_TellsTheTwoApart()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Topics, topics => topics.Add(topics[0]!.DeepClone())).SingleProblem();

        Assert.StartsWith("The id \"return\" of topics[2] is taken by topics[0] of topics.json", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextOver20000Characters_IsNamed()
    {
        var problem = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => passages[0]!["text"]!["fr"] = new string('a', 20_001)).SingleProblem();

        Assert.Equal("what-processes-are, text.fr", problem.Entry);
    }

    [Fact]
    public void Read_EntryThatIsNoObject_IsNamedByItsPosition() =>
        Assert.Equal("topics[2]", new KnowledgeExample().Edit(KnowledgeFiles.Topics, topics => topics.Add("data")).SingleProblem().Entry);
}
