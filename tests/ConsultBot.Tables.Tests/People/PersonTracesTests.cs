using ConsultBot.Core.Conversations;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using ConsultBot.Tables.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Tests.People;

/// <summary>What is left of a person outside the list of people.</summary>
public sealed class PersonTracesTests : IAsyncDisposable
{
    private static readonly Participant Ama = Somebody.Ama();

    private readonly MemoryTableStore _store = new();
    private readonly ConversationLog _log;
    private readonly DocumentRepository _documents;

    public PersonTracesTests() => (_log, _documents) = (new ConversationLog(_store, TimeProvider.System), new DocumentRepository(_store));

    [Fact]
    public async Task Erase_OwnConversation_EmptiesEveryMessageButTheRunningOne()
    {
        await SayAsync("own", "{\"type\":\"message\",\"text\":\"my secret question\"}", "{\"type\":\"message\",\"text\":\"your answer\"}");
        await _log.AppendAsync("own", [new LogEntry("running", "{\"text\":\"yes\"}", OpensTurn: true)], default);
        await _documents.TryWriteAsync("directline/conversations/own", "{\"focus\":\"secret\"}", null, default);

        await EraseAsync(new PersonConversation("directline/own", true), current: null);

        var kept = await _log.ReadAsync("own", 0, 10, default);
        Assert.Equal([1L, 2L, 3L], kept.Select(entry => entry.Position));
        Assert.DoesNotContain(kept, entry => entry.Json.Contains("secret", StringComparison.Ordinal) || entry.Json.Contains("answer", StringComparison.Ordinal));
        Assert.Contains("yes", kept[2].Json, StringComparison.Ordinal);
        Assert.Null(await _documents.FindAsync("directline/conversations/own", default));
    }

    [Fact]
    public async Task Erase_CurrentConversation_LeavesItsStateToTheTurn()
    {
        await _documents.TryWriteAsync("directline/conversations/own", "{}", null, default);

        await EraseAsync(new PersonConversation("directline/own", true), current: "directline/own");

        Assert.NotNull(await _documents.FindAsync("directline/conversations/own", default));
    }

    [Theory]
    [InlineData("{\"text\":\"invite AMA  mensah for Ghana\"}", true)]
    [InlineData("{\"text\":\"Ama\\\\_Mensah\"}", true)]
    [InlineData("{\"text\":\"\\u0041ma M\\u0065nsah\"}", true)]
    [InlineData("{\"a\":[{\"b\":\"{\\\"c\\\":\\\"Ama Mensah\\\"}\"}]}", true)]
    [InlineData("{\"text\":\"Ama Mensahson\"}", false)]
    [InlineData("{\"text\":\"Kofi Boateng\"}", false)]
    public async Task Erase_ConversationOfSomebodyElse_EmptiesWhatNamesThePerson(string json, bool isEmptied)
    {
        await SayAsync("organizer", json);
        await _documents.TryWriteAsync("directline/conversations/organizer", json, null, default);

        await EraseAsync(new PersonConversation("directline/organizer", false), current: null);

        Assert.Equal(isEmptied, (await _log.ReadAsync("organizer", 0, 10, default)).Single().Json != json);
        Assert.Equal(isEmptied, await _documents.FindAsync("directline/conversations/organizer", default) is null);
    }

    [Fact]
    public async Task Export_OwnConversation_CountsItsMessages()
    {
        await SayAsync("own", "{\"text\":\"a\"}", "{\"text\":\"b\"}");

        var records = await new ConversationTraces(_store, _documents).ExportAsync(new PersonInConversations(Ama, [new PersonConversation("directline/own", true)], null), default);

        Assert.Equal("2", Assert.Single(records).Values["messages"]);
    }

    [Fact]
    public async Task Erase_Registration_KeepsTheSeatWithoutThePerson()
    {
        var workshops = new WorkshopRepository(_store, DateTimeZoneProviders.Tzdb);
        await workshops.SaveAsync(new WorkshopEdit(Workshops.Workshops.Full("w"), null, "a", "create", At), default);
        await workshops.DecideAsync("w", book => book.Register("other", Ama.Delegation, DelegationFunction.Adviser, null, At), default);
        await workshops.DecideAsync("w", book => book.Register(Ama.Id, Ama.Delegation, DelegationFunction.Head, null, At), default);
        var traces = new RegistrationErasure(_store);
        var person = new PersonInConversations(Ama, [], null);

        var export = await traces.ExportAsync(person, default);
        await traces.EraseAsync(person, default);
        await traces.EraseAsync(person, default);

        Assert.Equal("Migration and health", Assert.Single(export).Values["workshop"]);
        Assert.Empty(await traces.ExportAsync(person, default));
        var left = (await workshops.FindAsync("w", default))!.Registrations;
        Assert.Equal(["other", null], left.Select(registration => registration.Participant));
        Assert.Equal(2, left.Count(registration => registration.Status == RegistrationStatus.Registered));
    }

    [Fact]
    public async Task Erase_NamedInAWorkshop_TakesTheNameOutOfAgendaOutcomeAndHistory()
    {
        var workshops = new WorkshopRepository(_store, DateTimeZoneProviders.Tzdb);
        var full = Workshops.Workshops.Full("w");
        var created = await workshops.SaveAsync(new WorkshopEdit(full, null, Ama.Id, "a", At), default);
        var named = full with
        {
            Contact = $"Ms {Ama.Name}",
            Sessions = [full.Sessions[0] with { Chair = Ama.Name, Speakers = ["Kofi Boateng", Ama.Name.ToUpperInvariant()] }, full.Sessions[1]],
            Decisions = [$"{Ama.Name} drafts the note"],
            FollowUps = [new FollowUp($"{Ama.Name} writes to the members", null, false)],
        };
        await workshops.SaveAsync(new WorkshopEdit(named, created.State!.ETag, "other", "b", At), default);
        await workshops.DecideAsync("w", book => book.Register("other", Ama.Delegation, DelegationFunction.Adviser, Ama.Id, At), default);

        await new RegistrationErasure(_store).EraseAsync(new PersonInConversations(Ama, [], null), default);

        await foreach (var row in _store.ReadAsync("Workshops", "workshop-w", KeyRange.All, default))
        {
            var text = string.Concat(row.Properties.Values);
            Assert.False(new NamedIn(Ama.Name).Occurs(text) || text.Contains(Ama.Id, StringComparison.Ordinal), $"{row.Key}: {text}");
        }

        var left = (await workshops.FindAsync("w", default))!;
        Assert.Equal(["Kofi Boateng"], left.Workshop.Sessions[0].Speakers);
        Assert.Equal("… drafts the note", Assert.Single(left.Workshop.Decisions));
        Assert.Equal("other", Assert.Single(left.Registrations).Participant);
        Assert.Equal(left.Workshop.Decisions, Assert.Single(await workshops.ListAsync(default)).Decisions);
    }

    [Fact]
    public async Task Erase_ListShownToAnOrganizer_EmptiesTheMessageThatNamesThePerson()
    {
        var workshops = new WorkshopRepository(_store, DateTimeZoneProviders.Tzdb);
        await workshops.SaveAsync(new WorkshopEdit(Workshops.Workshops.Full("w"), null, "a", "create", At), default);
        await workshops.DecideAsync("w", book => book.Register(Ama.Id, Ama.Delegation, DelegationFunction.Head, null, At), default);
        await SayAsync("organizer", $"{{\"text\":\"Ghana ({Ama.Name})\"}}", "{\"text\":\"Kenya\"}");
        await new NameReaders(_store).NoteAsync("w", "directline/organizer", default);

        await new RegistrationErasure(_store).EraseAsync(new PersonInConversations(Ama, [], null), default);

        var kept = await _log.ReadAsync("organizer", 0, 10, default);
        Assert.DoesNotContain(Ama.Name, kept[0].Json, StringComparison.Ordinal);
        Assert.Contains("Kenya", kept[1].Json, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static Instant At => Instant.FromUtc(2027, 3, 1, 12, 0);

    private async Task SayAsync(string conversation, params string[] json) => await _log.AppendAsync(
        conversation, [.. json.Select((text, number) => new LogEntry($"m{number}", text, OpensTurn: false))], default);

    private Task EraseAsync(PersonConversation conversation, string? current) =>
        new ConversationTraces(_store, _documents).EraseAsync(new PersonInConversations(Ama, [conversation], current), default);
}
