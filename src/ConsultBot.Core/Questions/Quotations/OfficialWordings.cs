using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions.Findings;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>The documents by who may be shown them, told apart before anything is searched.</summary>
internal sealed class OfficialWordings
{
    private readonly OfficialWording _participants;
    private readonly OfficialWording _organizers;

    public OfficialWordings(KnowledgeBase knowledge, FindingIndex findings)
    {
        var open = knowledge.Documents.Where(document => document.Details.Audience == Audience.Participants).ToList();
        _participants = new OfficialWording(knowledge, findings, open);
        _organizers = open.Count == knowledge.Documents.Count ? _participants : new OfficialWording(knowledge, findings, knowledge.Documents);
    }

    /// <summary>Everything that is not known to be an organizer is treated as a participant.</summary>
    public OfficialWording For(Audience reader) => reader == Audience.Organizers ? _organizers : _participants;
}
