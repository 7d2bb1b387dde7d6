namespace FunnelKit.Flow;

/// <content>The rates. Each says its numerator and its denominator.</content>
public sealed partial class StageConversion
{
    /// <summary>Gets the share of the decided deals that advanced.</summary>
    /// <value>
    /// Advanced of advanced, lost, <see cref="Expired"/> and those dispositions that the semantics keep in the
    /// denominators; where a visit ends by going back, of regressed too. Open deals are not yet decided.
    /// </value>
    public Rate StepRate => _flow.RateOf(Advanced, Decided);

    /// <summary>Gets the share of the deals that reached the stage and have advanced so far.</summary>
    /// <value>
    /// Advanced of all entries but those dispositions that the semantics do not keep in the denominators. Open deals
    /// are in the denominator, so that the share grows as they advance; when nothing is open, it equals
    /// <see cref="StepRate"/>.
    /// </value>
    public Rate Conversion => _flow.RateOf(Advanced, Converting);

    /// <summary>Gets the share that will have advanced in the end, open deals counting as “not yet”.</summary>
    /// <value>Null when the semantics leave ages out, and when no dated entry stays in the denominators.</value>
    public EventualConversion? EventualConversion => Counts.Ages is { } ages
        ? Flow.EventualConversion.Estimated(ages, _position, _flow.Semantics)
        : null;

    /// <summary>Gets the share of the decided deals that were lost here.</summary>
    public Rate LossRate => _flow.RateOf(Lost, Decided);

    /// <summary>Gets the share of the visits that ended by a move or a close in which the deal went back.</summary>
    /// <value>
    /// Counted by visits, whatever the semantics say. Visits that ended on hold, by the same stage again or by
    /// something outside the model are not in it.
    /// </value>
    public Rate RegressionRate
    {
        get
        {
            var (back, all) = (0L, 0L);
            for (var code = 0; code < Counts.CodeCount; code++)
            {
                var exit = _flow.ExitOf(_position, code);
                var visits = exit is StageExit.OnHold or StageExit.Repeated or StageExit.LeftModel
                    ? 0L
                    : Counts.Dwell[(_position * Counts.CodeCount) + code].Total
                        + Counts.Undated[(_position * (Counts.CodeCount + 1)) + code];
                all += visits;
                back += exit == StageExit.Regressed ? visits : 0L;
            }

            return _flow.RateOf(back, all);
        }
    }

    /// <summary>Gets the share of the value of the decided deals that advanced, as <see cref="StepRate"/>.</summary>
    /// <value>Null when the history has no amounts.</value>
    public ValueRate? StepValueRate => Worth(
        Decided,
        outcome => outcome is StepOutcome.Advanced or StepOutcome.Lost
            || (outcome == StepOutcome.Regressed && RegressDecides)
            || (outcome is StepOutcome.Disqualified or StepOutcome.Nurtured or StepOutcome.TransferredOut
                && Keeps(outcome)),
        Counts.Amounts?.Expired[_position] ?? default);

    /// <summary>Gets the share of the value of the entries that has advanced, as <see cref="Conversion"/>.</summary>
    /// <value>Null when the history has no amounts.</value>
    public ValueRate? ConversionValue => Worth(Converting, Keeps, default);

    private bool RegressDecides => _flow.Semantics.Visit != VisitPolicy.HighWaterMark;

    private long Decided =>
        Advanced
        + Lost
        + Expired
        + (RegressDecides ? Regressed : 0L)
        + (Keeps(StepOutcome.Nurtured) ? Nurtured : 0L)
        + (Keeps(StepOutcome.Disqualified) ? Disqualified : 0L)
        + (Keeps(StepOutcome.TransferredOut) ? TransferredOut : 0L);

    private long Converting =>
        Entries
        - (Keeps(StepOutcome.Nurtured) ? 0L : Nurtured)
        - (Keeps(StepOutcome.Disqualified) ? 0L : Disqualified)
        - (Keeps(StepOutcome.TransferredOut) ? 0L : TransferredOut)
        - (Keeps(StepOutcome.OnHold) ? 0L : OnHold);

    /// <summary>Gets the share that advanced within a time of their entry.</summary>
    /// <param name="window">One of <see cref="FlowSemantics.MaturityWindows"/>.</param>
    /// <returns>
    /// Advanced before they were that old, of the dated entries at least that long ago that stay in the denominators;
    /// younger entries are in neither count. Null when the semantics leave ages out.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="window"/> is not one of <see cref="FlowSemantics.MaturityWindows"/>.
    /// </exception>
    public Rate? MaturedConversion(TimeSpan window)
    {
        var windows = _flow.Semantics.MaturityWindows;
        var place = windows.IndexOf(window);
        if (place < 0)
        {
            throw new ArgumentException(
                $"{window:c} is not among the maturity windows: {string.Join(", ", windows)}.", nameof(window));
        }

        var cell = (_position * windows.Length) + place;
        return Counts.Ages is { } ages ? _flow.RateOf(ages.MaturedAdvanced[cell], ages.Matured[cell]) : null;
    }

    private bool Keeps(StepOutcome outcome) => _flow.Semantics.Keeps(outcome);

    private ValueRate? Worth(long cases, Func<StepOutcome, bool> counts, AmountSum sum)
    {
        if (Counts.Amounts is not { } amounts)
        {
            return null;
        }

        var first = _position * FlowCounts.Outcomes;
        for (var outcome = StepOutcome.Advanced; outcome <= StepOutcome.StillThere; outcome++)
        {
            sum += counts(outcome) ? amounts.Steps[first + (int)outcome - 1] : default;
        }

        var whole = sum.ToTotal(_flow.Currency, cases);
        var advanced = amounts.Steps[first].ToTotal(_flow.Currency, Advanced);
        return new ValueRate(advanced.Amount, whole.Amount, whole.Coverage);
    }
}
