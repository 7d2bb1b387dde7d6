using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>Finds in what two behavior models differ.</summary>
internal sealed class BehaviorModelComparison
{
    private readonly ImmutableArray<BehaviorModelChange>.Builder _changes =
        ImmutableArray.CreateBuilder<BehaviorModelChange>();

    public static ImmutableArray<BehaviorModelChange> Compare(BehaviorModel before, BehaviorModel after)
    {
        var comparison = new BehaviorModelComparison();
        comparison.CompareMembers(
            BehaviorModelChangeKind.ModelChanged, string.Empty, MembersOf(before), MembersOf(after));
        comparison.CompareParts(
            (BehaviorModelChangeKind.TypeAdded, BehaviorModelChangeKind.TypeRemoved,
                BehaviorModelChangeKind.TypeChanged),
            "types",
            [.. before.Types.Select(type => new Part(type.Id, type.Name, MembersOf(type)))],
            [.. after.Types.Select(type => new Part(type.Id, type.Name, MembersOf(type)))]);
        comparison.CompareParts(
            (BehaviorModelChangeKind.GroupAdded, BehaviorModelChangeKind.GroupRemoved,
                BehaviorModelChangeKind.GroupChanged),
            "groups",
            [.. before.Groups.Select(group => new Part(group.Id, group.Name, MembersOf(group)))],
            [.. after.Groups.Select(group => new Part(group.Id, group.Name, MembersOf(group)))]);
        return comparison._changes.DrainToImmutable();
    }

    private static ImmutableArray<Member> MembersOf(BehaviorModel model) =>
    [
        new("id", model.Id, Text(model.Id)),
        new("name", model.Name, model.Name),
        new("description", model.Description, model.Description),
        new("ageUnit", model.AgeUnit, BehaviorChangeTexts.Of(model.AgeUnit)),
    ];

    private static ImmutableArray<Member> MembersOf(BehaviorType type) =>
    [
        new("name", type.Name, type.Name),
        new("points", type.Points, Text(type.Points)),
        new("decay", type.Decay, BehaviorTexts.Of(type.Decay)),
        new("lowest", type.Lowest, Text(type.Lowest)),
        new("highest", type.Highest, Text(type.Highest)),
        new("group", type.Group, type.Group.Length == 0 ? null : Text(type.Group)),
        new("minCount", type.MinCount, Text(type.MinCount)),
        new("windowDays", type.WindowDays, Text(type.WindowDays)),
        new("diminishing", type.DiminishingFactor, Text(type.DiminishingFactor)),
        new("recencyBonus", type.RecencyBonus, BehaviorChangeTexts.Of(type.RecencyBonus)),
    ];

    private static ImmutableArray<Member> MembersOf(BehaviorGroup group) =>
    [
        new("name", group.Name, group.Name),
        new("lowest", group.Lowest, Text(group.Lowest)),
        new("highest", group.Highest, Text(group.Highest)),
    ];

    private static LocalizedText Text(string text) => LocalizedText.Create(text);

    private static LocalizedText? Text(IFormattable? number) =>
        number is null ? null : Text(number.ToString(null, CultureInfo.InvariantCulture));

    private void CompareParts(
        (BehaviorModelChangeKind Added, BehaviorModelChangeKind Removed, BehaviorModelChangeKind Changed) kinds,
        string list,
        ImmutableArray<Part> before,
        ImmutableArray<Part> after)
    {
        var earlier = before.ToDictionary(part => part.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var part in after)
        {
            if (earlier.Remove(part.Id, out var old))
            {
                CompareMembers(
                    kinds.Changed,
                    part.Id,
                    [new("id", old.Id, Text(old.Id)), .. old.Members],
                    [new("id", part.Id, Text(part.Id)), .. part.Members]);
            }
            else
            {
                Add(kinds.Added, part.Id, list, null, part.Label);
            }
        }

        foreach (var part in before.Where(part => earlier.ContainsKey(part.Id)))
        {
            Add(kinds.Removed, part.Id, list, part.Label, null);
        }

        if (!Common(before, after).SequenceEqual(Common(after, before), StringComparer.OrdinalIgnoreCase))
        {
            Add(BehaviorModelChangeKind.Reordered, string.Empty, list, null, null);
        }
    }

    private static IEnumerable<string> Common(ImmutableArray<Part> parts, ImmutableArray<Part> others) =>
        parts.Select(part => part.Id).Intersect(others.Select(part => part.Id), StringComparer.OrdinalIgnoreCase);

    private void CompareMembers(
        BehaviorModelChangeKind kind, string part, ImmutableArray<Member> before, ImmutableArray<Member> after)
    {
        foreach (var (old, member) in before.Zip(after).Where(pair => !Equals(pair.First.Value, pair.Second.Value)))
        {
            Add(kind, part, member.Name, old.Shown, member.Shown);
        }
    }

    private void Add(
        BehaviorModelChangeKind kind, string part, string member, LocalizedText? before, LocalizedText? after) =>
        _changes.Add(new()
        {
            Kind = kind,
            Part = part,
            Member = member,
            Before = before,
            After = after,
        });

    private sealed record Part(string Id, LocalizedText? Name, ImmutableArray<Member> Members)
    {
        public LocalizedText Label => Name ?? Text(Id);
    }

    private sealed record Member(string Name, object? Value, LocalizedText? Shown);
}
