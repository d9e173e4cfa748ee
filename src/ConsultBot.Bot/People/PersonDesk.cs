using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.People;

/// <summary>Answers what people ask about themselves: who the bot takes them for, what it holds, and corrections of it.</summary>
public sealed class PersonDesk(PersonalData data, PersonTexts texts, PeopleReading reading, IPeople people, Replies replies, ConversationMemory memory)
{
    /// <summary>"Who am I?"</summary>
    public async Task<IMessageActivity> WhoAmIAsync(ITurnContext turn, TurnPerson who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        return who switch
        {
            { Person: { } person } => replies.Message(Introduce(person, who.Role ?? person.Role), language),
            { Role: { } role } => replies.Message(Phrase.Of("WhoAmI.Configured", ("role", PersonTexts.Role(role))), language),
            _ => replies.Message(Phrase.Of("WhoAmI.Guest"), language),
        };
    }

    /// <summary>"What do you hold about me?", for a guest of this conversation alone: how much of what, and all of it as JSON.</summary>
    public async Task<IMessageActivity> MyDataAsync(ITurnContext turn, TurnPerson who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(who);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var export = await data.ExportAsync(who.Person, Senders.ConversationOf(turn.Activity), cancellationToken);
        var lead = who.Person is { } person ? Phrase.Of("MyData.Lead", ("person", new Argument.Inner(texts.Describe(person)))) : Phrase.Of("MyData.Guest");
        var message = replies.List(
            lead,
            [.. Counts(export).Where(count => count.Number > 0).Select(count => Phrase.Of(count.Key, ("count", new Argument.Number(count.Number))))],
            language);
        message.Text += $"\n\n{replies.Say(Phrase.Of("MyData.Rights"), language)}\n\n```json\n{export.Json}\n```";
        return message;
    }

    /// <summary>Keeps a correction, or says what would be understood.</summary>
    public async Task<IMessageActivity> CorrectAsync(ITurnContext turn, TurnPerson who, PeopleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(request);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        if (who.Person is not { } person)
        {
            return replies.Message(Phrase.Of("Correct.Guest"), language);
        }

        if (request.Kind == PeopleRequestKind.CorrectHelp)
        {
            return replies.Message(Phrase.Of("Correct.Help"), language);
        }

        if (FindProblem(request) is { } problem)
        {
            return replies.Message(problem, language);
        }

        var changed = await people.ChangeAsync(person.Id, now => Changed(now, request), cancellationToken);
        PersonOfTurn.Forget(turn);
        return replies.Message(changed is null ? Phrase.Of("Correct.Guest") : Phrase.Of("Correct.Done", ("person", new Argument.Inner(Introduce(changed, changed.Role)))), language);
    }

    private static IEnumerable<(string Key, int Number)> Counts(PersonalExport export) =>
    [
        ("MyData.Invitations", export.Invitations),
        ("MyData.Conversations", export.Count("conversation")),
        ("MyData.Questions", export.Count("question")),
        ("MyData.Registrations", export.Count("registration")),
    ];

    private Phrase Introduce(Participant person, PersonRole role) => Phrase.Of(
        "WhoAmI.Person",
        ("person", new Argument.Inner(texts.Describe(person))),
        ("role", PersonTexts.Role(role)),
        ("language", PersonTexts.Language(person.Language)),
        ("zone", new Argument.Verbatim(person.Zone)));

    private Phrase? FindProblem(PeopleRequest request)
    {
        var value = request.Value!;
        return request.Field switch
        {
            PersonField.Name when !PersonName.IsUsable(value, Participant.NameCharacters) => Phrase.Of("Correct.Name", ("limit", new Argument.Number(Participant.NameCharacters))),
            PersonField.Zone when ZoneNames.Find(value) is null => Phrase.Of("Correct.Zone", ("value", new Argument.Verbatim(value))),
            PersonField.Language when reading.FindLanguage(value) is null => Phrase.Of("Correct.Language", ("value", new Argument.Verbatim(value))),
            PersonField.Function when reading.FindFunction(value) is null => Phrase.Of("Correct.Function", ("value", new Argument.Verbatim(value))),
            PersonField.Delegation or PersonField.Role => Phrase.Of("Correct.NotYours"),
            _ => null,
        };
    }

    private Participant Changed(Participant person, PeopleRequest request) => request.Field switch
    {
        PersonField.Name => person with { Name = request.Value! },
        PersonField.Zone => person with { Zone = ZoneNames.Find(request.Value!)! },
        PersonField.Language => person with { Language = reading.FindLanguage(request.Value!)!.Value },
        PersonField.Function => person with { Function = reading.FindFunction(request.Value!)!.Value },
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };
}
