namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Puts a text into the fields that people can fill.</summary>
internal static class NaughtyFields
{
    /// <summary>A workshop whose every field is that text, announced, joined, told of, held and concluded.</summary>
    public static async Task PlanAsync(NaughtyTalk talk, NaughtyTalk reader, string text)
    {
        await PlanAsync(talk, text);
        foreach (var (field, says) in new[]
        {
            ("title by sentence", "rename it \"" + text + "\""), ("venue", "the venue is " + text), ("contact", "the contact is " + text), ("partners", "the partners are " + text),
            ("session", "add a session on \"" + text + "\" on 14 September 2032 at 10:00"), ("chair", "the chair of session 1 is " + text), ("speakers", "the speakers of session 1 are " + text),
            ("document", "add a document \"" + text + "\""),
        })
        {
            await talk.SaveAsync(field, says);
        }

        await talk.SaveAsync("announced", "announce it");
        await (await reader.StartAnewAsync()).KeepAsync("registered", "register me", "(Ghana)");
        await talk.SaveAsync("reminder", "remind everyone: " + text, "This goes to");
        await talk.FillAsync("reminder by form", "remind", new() { ["audience"] = "Registered", ["text"] = text }, "This goes to");
        await talk.SaveAsync("held", "mark it as held");
        await talk.SaveAsync("decision", "decision: " + text);
        await talk.SaveAsync("follow-up", "follow-up: " + text);
        await talk.SayAsync("logistics summary");
        await talk.SayAsync("what changed?");
    }

    /// <summary>By the form, whose number and zone can be sent as any text, too.</summary>
    public static async Task PlanAsync(NaughtyTalk talk, string text)
    {
        var values = new Dictionary<string, object?>
        {
            ["title"] = text,
            ["place"] = text,
            ["first"] = "2032-09-14",
            ["last"] = "2032-09-15",
            ["from"] = "09:00",
            ["to"] = "17:00",
            ["capacity"] = "20",
            ["seats"] = text,
        };
        await talk.FillAsync("wrong zone", "schedule a workshop", new(values) { ["zone"] = text }, "I do not know that time zone", then: "discard it");
        await talk.FillAsync("title and place", "schedule a workshop", values, "Shall I save it?");
    }

    /// <summary>What participants write: a question, a name, a delegation, an address; and what organizers answer.</summary>
    public static async Task AskAsync(NaughtyTalk organizer, NaughtyTalk reader, string text)
    {
        await reader.SayAsync(text);
        await reader.SayAsync("not helpful");
        await reader.SayAsync("ask the secretariat");
        var passedOn = await reader.SaveAsync("question to the secretariat", "Question: " + text, "Shall I pass it on?", "has gone to the secretariat");
        await organizer.SayAsync("open questions");
        await reader.KeepAsync("name", "correct my name to " + text, "Corrected");
        await reader.SayAsync("correct my time zone to " + text);
        await organizer.SaveAsync("invited name", $"invite {text} for Ghana as observer", "Shall I make it?");
        await organizer.SaveAsync("invited delegation", $"invite Kofi Boateng for {text} as observer", "Shall I make it?");
        await organizer.SayAsync("list participants");
        await organizer.SayAsync("register " + text);
        await organizer.SayAsync("cancel");
        await reader.SayAsync("remind me by e-mail at " + text);
        await reader.SayAsync("cancel");
        if (passedOn is not null && await organizer.KeepAsync("answer of the secretariat", $"answer question {NumberIn(passedOn)}: {text}", "is answered"))
        {
            await reader.HearAsync("Answer of the secretariat");
        }

        await reader.SayAsync("what do you hold about me?");
    }

    private static string NumberIn(string said) => new([.. said.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
}
