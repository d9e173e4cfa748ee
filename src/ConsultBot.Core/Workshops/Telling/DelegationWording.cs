using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>Names of delegations as arguments of sentences.</summary>
/// <param name="knowledge">Has the states and organisations.</param>
public sealed class DelegationWording(KnowledgeBase knowledge)
{
    public Argument Of(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return delegation.Kind switch
        {
            DelegationKind.State when knowledge.States.FirstOrDefault(state => state.Id == delegation.Id) is { } state => Naming.Of(state),
            DelegationKind.Organisation when knowledge.Organisations.FirstOrDefault(organisation => organisation.Id == delegation.Id) is { } organisation => Naming.Of(organisation),
            _ => new Argument.Verbatim(delegation.Id),
        };
    }

    /// <param name="key">As <see cref="Delegation.Key"/> writes it.</param>
    public Argument OfKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < key.Length - 1 && Enum.TryParse<DelegationKind>(key.AsSpan(0, colon), out var kind)
            ? Of(new Delegation(kind, key[(colon + 1)..]))
            : new Argument.Verbatim(key);
    }
}
