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

    /// <summary>A heading of effective practices by its title.</summary>
    public Argument Heading(int number) => knowledge.Headings.FirstOrDefault(heading => heading.Number == number) is { } heading
        ? new Argument.Words(heading.Title)
        : new Argument.Number(number);

    /// <summary>The region of the United Nations' geographic classification that a delegation comes from; null for organisations, and where the knowledge has none.</summary>
    public Argument? FindRegion(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        var area = delegation.Kind == DelegationKind.State ? knowledge.States.FirstOrDefault(state => state.Id == delegation.Id)?.Area : null;
        return knowledge.Regions.FirstOrDefault(region => region.Id == area) is { } found ? new Argument.Words(found.Name) : null;
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
