using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Finds in what two scorecards differ.</summary>
internal sealed partial class ScorecardChanges
{
    private readonly ScorecardContent _before;
    private readonly ScorecardContent _after;
    private readonly Dictionary<string, int[]> _matches = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ScorecardChange>.Builder _changes = ImmutableArray.CreateBuilder<ScorecardChange>();

    private string _part = string.Empty;
    private LocalizedText? _partName;

    public ScorecardChanges(ScorecardContent before, ScorecardContent after)
    {
        _before = before;
        _after = after;
    }

    public ImmutableArray<ScorecardChange> Compare()
    {
        const ScorecardChangeKind Card = ScorecardChangeKind.CardChanged;
        var (before, after) = (_before, _after);
        Compare(Card, "id", before.Id, after.Id, ScorecardTexts.Of);
        Compare(Card, "name", before.Name, after.Name, text => text);
        Compare(Card, "description", before.Description, after.Description, text => text);
        Compare(
            ScorecardChangeKind.InterceptChanged, "intercept", before.Intercept, after.Intercept, ScorecardTexts.Of);
        Compare(ScorecardChangeKind.OddsChanged, "odds", before.Odds, after.Odds, ScorecardTexts.Of);
        CompareParts(
            "characteristics",
            (ScorecardChangeKind.CharacteristicAdded, ScorecardChangeKind.CharacteristicRemoved),
            (before.Characteristics, after.Characteristics),
            item => (item.Id, item.Name),
            CompareCharacteristics);
        CompareParts(
            "groups",
            (ScorecardChangeKind.GroupChanged, ScorecardChangeKind.GroupChanged),
            (before.Groups, after.Groups),
            item => (item.Id, item.Name),
            CompareGroups);
        CompareParts(
            "interactions",
            (ScorecardChangeKind.InteractionChanged, ScorecardChangeKind.InteractionChanged),
            (before.Interactions, after.Interactions),
            item => (item.Id, item.Name),
            CompareInteractions);
        return _changes.DrainToImmutable();
    }

    private void CompareParts<T>(
        string subject,
        (ScorecardChangeKind Added, ScorecardChangeKind Removed) kinds,
        (ImmutableArray<T> Before, ImmutableArray<T> After) parts,
        Func<T, (string Id, LocalizedText? Name)> identify,
        Action<T, T> compare)
    {
        var earlier = parts.Before.Index()
            .ToDictionary(pair => identify(pair.Item).Id, pair => pair.Index, StringComparer.Ordinal);
        var order = new List<int>();
        foreach (var part in parts.After)
        {
            (_part, _partName) = identify(part);
            if (earlier.Remove(_part, out var index))
            {
                order.Add(index);
                compare(parts.Before[index], part);
            }
            else
            {
                Add(kinds.Added, subject, null, _partName ?? ScorecardTexts.Of(_part));
            }
        }

        foreach (var index in earlier.Values.Order())
        {
            (_part, _partName) = identify(parts.Before[index]);
            Add(kinds.Removed, subject, _partName ?? ScorecardTexts.Of(_part), null);
        }

        (_part, _partName) = (string.Empty, null);
        AddIfReordered(subject, order);
    }

    private void CompareCharacteristics(Characteristic old, Characteristic item)
    {
        const ScorecardChangeKind Characteristic = ScorecardChangeKind.CharacteristicChanged;
        Compare(Characteristic, "name", old.Name, item.Name, text => text);
        Compare(Characteristic, "kind", old.Kind, item.Kind, ScorecardTexts.Of);
        Compare(Characteristic, "group", old.Group, item.Group, ScorecardTexts.Of);
        Compare(Characteristic, "trend", old.Trend, item.Trend, ScorecardTexts.Of);
        Compare(Characteristic, "currency", old.Currency?.Code, item.Currency?.Code, ScorecardTexts.Of);
        Compare(ScorecardChangeKind.WeightChanged, "weight", old.Weight, item.Weight, ScorecardTexts.Of);
        CompareBins(old, item);
    }

    private void CompareBins(Characteristic old, Characteristic item)
    {
        var matches = BinMatching.Match(old.Bins, item.Bins);
        _matches.Add(item.Id, matches);
        foreach (var (bin, match) in item.Bins.Zip(matches))
        {
            var name = BinTexts.Of(bin, item.Kind);
            if (match < 0)
            {
                Add(ScorecardChangeKind.BinAdded, "bins", null, ScorecardTexts.Of(bin.Points), name);
                continue;
            }

            var former = old.Bins[match];
            if (!former.Equals(bin with { Name = former.Name, Points = former.Points }))
            {
                var (held, holds) = (BinTexts.Holding(former, old.Kind), BinTexts.Holding(bin, item.Kind));
                Add(ScorecardChangeKind.BinChanged, "bins", held, holds, name);
            }

            if (!Equals(former.Name, bin.Name))
            {
                Add(ScorecardChangeKind.BinChanged, "bins.name", former.Name, bin.Name, BinTexts.Holding(bin, item.Kind));
            }

            if (former.Points != bin.Points)
            {
                var (before, after) = (ScorecardTexts.Of(former.Points), ScorecardTexts.Of(bin.Points));
                Add(ScorecardChangeKind.PointsChanged, "bins.points", before, after, name);
            }
        }

        var kept = matches.ToHashSet();
        for (var place = 0; place < old.Bins.Length; place++)
        {
            if (!kept.Contains(place))
            {
                var bin = old.Bins[place];
                var name = BinTexts.Of(bin, old.Kind);
                Add(ScorecardChangeKind.BinRemoved, "bins", ScorecardTexts.Of(bin.Points), null, name);
            }
        }

        AddIfReordered("bins", matches.Where(match => match >= 0));
    }

    private void CompareGroups(CharacteristicGroup old, CharacteristicGroup item)
    {
        const ScorecardChangeKind Group = ScorecardChangeKind.GroupChanged;
        Compare(Group, "name", old.Name, item.Name, text => text);
        Compare(Group, "lowest", old.Lowest, item.Lowest, ScorecardTexts.Of);
        Compare(Group, "highest", old.Highest, item.Highest, ScorecardTexts.Of);
    }

    private void CompareInteractions(Interaction old, Interaction item)
    {
        const ScorecardChangeKind Interaction = ScorecardChangeKind.InteractionChanged;
        Compare(Interaction, "name", old.Name, item.Name, text => text);
        Compare(Interaction, "first", old.First, item.First, ScorecardTexts.Of);
        Compare(Interaction, "second", old.Second, item.Second, ScorecardTexts.Of);
        CompareCells(old, item);
    }

    private void Compare<T>(
        ScorecardChangeKind kind, string subject, T before, T after, Func<T, LocalizedText?> write)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            Add(kind, subject, before is null ? null : write(before), after is null ? null : write(after));
        }
    }

    private void AddIfReordered(string subject, IEnumerable<int> order)
    {
        var list = order.ToList();
        if (list.Zip(list.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            Add(ScorecardChangeKind.Reordered, subject, null, null);
        }
    }

    private void Add(
        ScorecardChangeKind kind, string subject, LocalizedText? before, LocalizedText? after, LocalizedText? bin = null) =>
        _changes.Add(new(kind, _part, subject, before, after)
        {
            PartName = _partName,
            BinName = bin,
        });
}
