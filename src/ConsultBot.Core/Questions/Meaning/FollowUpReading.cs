using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions that lean on the one before: a pronoun for the process, or a new name for the same question.</summary>
internal sealed class FollowUpReading(KnowledgeBase knowledge)
{
    /// <summary>Words of "and only the international organisations?", at most.</summary>
    private const int ShortestLimit = 6;

    /// <summary>Words of "and the 14?", at most.</summary>
    private const int ShortestNumber = 3;

    private readonly ListFollowUps _lists = new(knowledge);

    public Question? Find(ReadQuestion read, ConversationFocus focus)
    {
        if (focus.Last is null)
        {
            return null;
        }

        return FindItem(read, focus.Last) ?? FindLimited(read, focus.Last) ?? FindOtherSeat(read, focus.Last) ?? FindSeatElsewhere(read, focus.Last) ?? FindWithinMembers(read, focus) ?? FindOfRegion(read, focus) ?? _lists.Find(read, focus.Last) ?? FindElsewhere(read, focus.Last)
            ?? FindSameOfOther(read, focus.Last) ?? FindMoreOfSame(read, focus);
    }

    /// <summary>"And number 17?", "And the following one?" after a heading or an understanding. Who asks for the number just told means something else of that number.</summary>
    public Question? FindNeighbour(ReadQuestion read, Question? last)
    {
        var isNumber = read.Has(Cue.NumberSign) || (read.Words.Count <= ShortestNumber && (read.Words.Count == 1 || read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 })));
        if (isNumber && read.Entities.Count == 0 && read.Unread.Count == 0 && read.Numbers is [{ IsYear: false } asked])
        {
            return last switch
            {
                HeadingsQuestion headings when !headings.Numbers.Contains(asked.Value) => Heading(asked.Value),
                UnderstandingsQuestion understandings when !understandings.Numbers.Contains(asked.Value) => Understanding(asked.Value),
                _ => null,
            };
        }

        var step = read.Has(Cue.Next) ? 1 : read.Has(Cue.Previous) ? -1 : 0;
        if (step == 0 || last is null || read.Entities.Count > 0 || read.Numbers.Any(number => number.IsYear || number.Value != 1))
        {
            return null;
        }

        return last switch
        {
            HeadingsQuestion { Numbers: [.., var number] } => Heading(number + step),
            UnderstandingsQuestion { Numbers: [.., var number] } => Understanding(number + step),
            _ => null,
        };
    }

    /// <summary>"Who were the partners of the second one?" after a list of events.</summary>
    public static FoundQuestion? FindOfEvents(ReadQuestion read, Question? last)
    {
        var ordinal = read.Numbers.FirstOrDefault(number => number is { IsOrdinal: true, IsYear: false });
        var place = ordinal is null || last is not EventListQuestion ? 0 : ordinal.Value == -1 ? ((EventListQuestion)last).Events.Count : ordinal.Value;
        return last is EventListQuestion list && place >= 1 && place <= list.Events.Count && read.Entities.Count == 0 ? new FoundQuestion([list.Events[place - 1]], read.Text) : null;
    }

    /// <summary>"What is the third one?" after a list of priorities.</summary>
    private static AttributeQuestion? FindItem(ReadQuestion read, Question last) =>
        last is AttributeQuestion { Processes: [_], Attributes: [ProcessAspect.Priorities or ProcessAspect.Topics] } list && read.Entities.Count == 0 && read.Unread.Count == 0
        && read.Numbers.Where(number => number.IsOrdinal || number.Value != 1).ToList() is [{ IsOrdinal: true, IsYear: false } number] && AttributeCues.Of(read).All(list.Attributes.Contains)
            ? list with { Item = number.Value }
            : null;

    /// <summary>"Which of them are missing in the APC?" after a question about the Bali Process.</summary>
    private PartyListQuestion? FindWithinMembers(ReadQuestion read, ConversationFocus focus)
    {
        var named = read.Ids(EntityKind.Process);
        if (named.Count == 0 || !(read.HasAny(Cue.Pronoun, Cue.WhichOnes) || AsksOfAll(read)) || ProcessesOf(focus) is not [var before] || named.Contains(before)
            || !(read.HasAny(Cue.Which, Cue.HowMany, Cue.Who) || AsksOfAll(read)) || AttributeCues.Of(read).Any(aspect => aspect is not (ProcessAspect.Members or ProcessAspect.MemberCount)))
        {
            return null;
        }

        var first = new Seat(before, AskedRoles(focus.Last));
        var others = read.Mentions(EntityKind.Process).Select(mention => new Seat(mention.Id, read.RolesAt(mention) is [_, ..] roles ? roles : [Role.Member], read.IsNegated(mention.First)));
        return new PartyListQuestion([first, .. others], Filter: AttributeCues.FilterOf(read), WantsCount: read.Has(Cue.HowMany));
    }

    /// <summary>"Are all of them in Bali too?", "¿Están todos también en Bali?"</summary>
    private static bool AsksOfAll(ReadQuestion read) => read.HasAny(Cue.All, Cue.Enumerate) && read.Cues.Any(cue => cue is { Cue: Cue.IsIt, First: 0 });

    /// <summary>"Which of them are African?", "and the Latin American observers?" after a question about one process.</summary>
    private PartyListQuestion? FindOfRegion(ReadQuestion read, ConversationFocus focus)
    {
        var region = read.Mentions(EntityKind.Region).FirstOrDefault();
        if (region is null || read.Has(Cue.Correction) || read.Ids(EntityKind.Process).Count > 0 || read.Has(Cue.AnyProcess) || read.Unread.Count > 0 || ListReading.AsksOtherwise(read) || PartyReading.PartiesOf(read).Count > 0)
        {
            return null;
        }

        if (focus.Last is PartyListQuestion list)
        {
            return list with { Region = region.Id, OutsideRegion = read.IsNegated(region.First), Filter = PartyFilter.States };
        }

        return ProcessesOf(focus) is [var only]
            ? new PartyListQuestion([new Seat(only, read.RolesAt(region) is [_, ..] roles ? roles : AskedRoles(focus.Last))], region.Id, read.IsNegated(region.First), PartyFilter.States, read.Has(Cue.HowMany))
            : null;
    }

    /// <summary>"Which of them ..." after a list of observers means those.</summary>
    private static IReadOnlyList<Role> AskedRoles(Question? last) =>
        last is AttributeQuestion { Attributes: [ProcessAspect.Observers] } ? [Role.Observer]
        : last is AttributeQuestion { Attributes: [ProcessAspect.Interested] } ? [Role.Interested]
        : [Role.Member];

    /// <summary>"Only the organisations", "and the states?" after a list of both.</summary>
    private static AttributeQuestion? FindLimited(ReadQuestion read, Question last) =>
        last is AttributeQuestion { Attributes: [ProcessAspect.Observers or ProcessAspect.Interested] } list && read.Entities.Count == 0 && read.Unread.Count == 0 && read.Words.Count <= ShortestLimit
        && OnlyLimits(read) && AttributeCues.FilterOf(read) is not PartyFilter.Everyone and var filter && !read.HasAny(Cue.Which, Cue.HowMany, Cue.AnyProcess)
            ? list with { Filter = filter }
            : null;

    /// <summary>"In the APC?", "and which are not?" after a list of those who sit here and there.</summary>
    private static PartyListQuestion? FindOtherSeat(ReadQuestion read, Question last) => last is not PartyListQuestion { Seats: [_, _, ..] } list || read.Unread.Count > 0 || read.Words.Count > ShortestLimit ? null
        : read.Ids(EntityKind.Process) is [var other] && read.Entities.All(entity => entity.Kind is EntityKind.Process or EntityKind.Term) && AttributeCues.Of(read).Count == 0
            ? list with { Seats = [.. list.Seats.SkipLast(1), list.Seats[^1] with { Process = other }] }
        : read.Entities.Count == 0 && read.Has(Cue.Not) && read.HasAny(Cue.Which, Cue.Who, Cue.WhichOnes)
            ? list with { Seats = [.. list.Seats.SkipLast(1), list.Seats[^1] with { Negated = true }] }
        : null;

    /// <summary>"Is it a member or an observer in MIDSA?" after a question about a state.</summary>
    private static MembershipQuestion? FindSeatElsewhere(ReadQuestion read, Question last)
    {
        var asks = read.Has(Cue.Pronoun) && read.HasAny(Cue.IsIt, Cue.TakesPart, Cue.Members, Cue.Observers) && !read.HasAny(Cue.Which, Cue.HowMany, Cue.Who, Cue.When, Cue.All);
        return asks && PartyOf(last) is { } party && read.Ids(EntityKind.Process) is [_, ..] named && PartyReading.PartiesOf(read).Count == 0
            ? PartyReading.FindMembership(read, named, [party])
            : null;
    }

    private static PartyRef? PartyOf(Question last) => last switch
    {
        MembershipQuestion { Parties: [var only] } => only,
        ParticipationQuestion participation => participation.Party,
        _ => null,
    };

    /// <summary>"Then in which one is it a member?", "what other processes is it in?" after a question about a state.</summary>
    private static ParticipationQuestion? FindElsewhere(ReadQuestion read, Question last)
    {
        var party = PartyOf(last);
        var asks = read.Has(Cue.Which) && read.HasAny(Cue.Pronoun, Cue.AnyProcess) && read.Entities.Count == 0
            && (read.HasAny(Cue.Members, Cue.TakesPart, Cue.Observers, Cue.Chair, Cue.Full) || (read.Has(Cue.Pronoun) && read.Has(Cue.AnyProcess) && read.Unread.Count == 0));
        return party is null || !asks || read.Ids(EntityKind.Process).Count > 0 || PartyReading.PartiesOf(read).Count > 0
            ? null
            : new ParticipationQuestion(party, PartyReading.RolesOf(read), read.Has(Cue.HowMany), read.Has(Cue.Matrix));
    }

    private Question Heading(int number) =>
        number >= 1 && number <= knowledge.Headings.Count ? new HeadingsQuestion([number]) : new NumberMissingQuestion(number, true);

    private Question Understanding(int number) =>
        number >= 1 && number <= knowledge.Understandings.Count ? new UnderstandingsQuestion([number]) : new NumberMissingQuestion(number, false);

    /// <summary>"And in Lima?", "and Kenya?", "no, I meant Bali"</summary>
    private static Question? FindSameOfOther(ReadQuestion read, Question last)
    {
        var leans = last is WhichProcessQuestion || read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 } or { Cue: Cue.Correction } or { Cue: Cue.Not, First: 0, Count: 1 });
        var processes = read.Ids(EntityKind.Process);
        var parties = PartyReading.PartiesOf(read);
        if (!leans || (AttributeCues.Of(read).Count > 0 && !OnlyLimits(read)) || (read.Has(Cue.AnyProcess) && last is not WhichProcessQuestion))
        {
            return null;
        }

        return last switch
        {
            AttributeQuestion attribute when processes.Count > 0 => attribute with { Processes = processes, Filter = OnlyLimits(read) ? AttributeCues.FilterOf(read) : attribute.Filter },
            WhichProcessQuestion { Attributes.Count: 0 } when processes is [var meant, ..] => new OverviewQuestion(meant),
            WhichProcessQuestion which when processes.Count > 0 => new AttributeQuestion(processes, which.Attributes),
            OverviewQuestion when processes is [var other] => new OverviewQuestion(other),
            PartyListQuestion list when processes is [var another] => list with { Seats = [.. list.Seats.SkipLast(1), list.Seats[^1] with { Process = another }] },
            MembershipQuestion membership when parties.Count > 0 && processes.Count == 0 => membership with { Parties = parties },
            MembershipQuestion membership when processes.Count > 0 && parties.Count == 0 => membership with { Processes = processes },
            ParticipationQuestion participation when parties is [var party] && processes.Count == 0 => participation with { Party = party },
            _ => null,
        };
    }

    /// <summary>"The same for Puebla, countries only": which parties are wanted, not what of them.</summary>
    private static bool OnlyLimits(ReadQuestion read) => AttributeCues.Of(read) is [] or [ProcessAspect.Members] && !read.HasAny(Cue.Members, Cue.TakesPart) && AttributeCues.FilterOf(read) != PartyFilter.Everyone;

    /// <summary>"And who chairs it?", "how many members does it have?"</summary>
    private Question? FindMoreOfSame(ReadQuestion read, ConversationFocus focus)
    {
        var leans = read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 } or { Cue: Cue.Pronoun }) || read.Words.Count <= 4;
        if (!leans || read.Ids(EntityKind.Process).Count > 0 || read.Ids(EntityKind.Region).Count > 0)
        {
            return null;
        }

        var processes = ProcessesOf(focus);
        var parties = PartyReading.PartiesOf(read);
        var attributes = AttributeCues.Of(read);
        if (processes.Count == 0 || (read.Has(Cue.AnyProcess) && (read.Has(Cue.Which) || !read.Has(Cue.Pronoun))))
        {
            return null;
        }

        if (parties.Count > 0 && !read.Has(Cue.HowMany))
        {
            var asks = read.HasAny(Cue.IsIt, Cue.TakesPart, Cue.Members, Cue.Observers, Cue.Chair);
            return asks ? PartyReading.FindMembership(read, processes, parties) : null;
        }

        if (focus.Last is MembershipQuestion asked && IsAsRole(read))
        {
            return asked with { Role = read.AllRoles()[0], WantsRole = false };
        }

        if (attributes is [ProcessAspect.MemberCount] && !read.Has(Cue.Members) && focus.Last is AttributeQuestion { Attributes: [ProcessAspect.Observers or ProcessAspect.Interested or ProcessAspect.Topics or ProcessAspect.Priorities] } counted)
        {
            // "How many are they?" after a list that is not of members.
            return counted;
        }

        if (attributes.Count == 0 && read.Has(Cue.When))
        {
            attributes = [ProcessAspect.Start];
        }

        return attributes.Count == 0 || read.Entities.Any(entity => entity.Kind is EntityKind.Topic)
            ? null
            : new AttributeQuestion(processes, attributes, AttributeCues.FilterOf(read));
    }

    /// <summary>"Since when does it exist?", in languages that leave out the pronoun as well: what nothing names is asked of the process that was spoken of.</summary>
    /// <param name="asked">The question as it is without what was said before.</param>
    public Question? OfFocus(Question? asked, ReadQuestion read, ConversationFocus focus) =>
        asked is WhichProcessQuestion { Candidates.Count: 0, Attributes.Count: > 0 } which && focus.Last is not FoundQuestion && !read.HasAny(Cue.AnyProcess, Cue.Common, Cue.Both) && ProcessesOf(focus) is [var meant]
            ? new AttributeQuestion([meant], which.Attributes, AttributeCues.FilterOf(read))
            : asked;

    /// <summary>"And as an observer?" after a question for a membership.</summary>
    private static bool IsAsRole(ReadQuestion read) =>
        read.Words.Count <= 5 && read.AllRoles().Count > 0 && !read.HasAny(Cue.Who, Cue.Which, Cue.HowMany, Cue.Enumerate) && read.Words.Any(word => word is "as" or "comme" or "como" or "tant" or "qualite" or "calidad");

    private IReadOnlyList<string> ProcessesOf(ConversationFocus focus) => focus.Last switch
    {
        AttributeQuestion attribute => attribute.Processes,
        OverviewQuestion overview => [overview.Process],
        MembershipQuestion membership => membership.Processes,
        CompareQuestion compare => compare.Processes,
        PartyListQuestion list => [.. list.Seats.Select(seat => seat.Process).OfType<string>()],
        NamesQuestion { Kind: EntityKind.Process } names => [names.Id],
        NotCovered { Processes: [_, ..] } notCovered => notCovered.Processes,
        FoundQuestion when focus.Recent is [var latest, ..] => [latest],
        _ => focus.Listed is [var only] && knowledge.Processes.Any(process => process.Id == only) ? [only] : [],
    };
}
