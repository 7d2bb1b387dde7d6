using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>What the demo's company wants to know about an opportunity, beside the standard facts.</summary>
public static class DemoFacts
{
    public const string Budget = "budget";
    public const string BudgetConfirmed = "budget-confirmed";
    public const string DecisionMaker = "decision-maker";
    public const string DecisionChain = "decision-chain";
    public const string PaymentTerms = "payment-terms";

    public const string FirstCall = "first-call";
    public const string DiscoveryCall = "discovery-call";
    public const string TechnicalExchange = "technical-exchange";
    public const string ExecutiveVisit = "executive-visit";
    public const string ProductPresentation = "product-presentation";
    public const string Quotation = "quotation";
    public const string TermsMeeting = "terms-meeting";
    public const string ContractReview = "contract-review";

    public const string IndustryReport = "industry-report";
    public const string NeedsDocument = "needs-document";
    public const string ProposalDocument = "proposal-document";
    public const string SignedContract = "signed-contract";

    /// <summary>Gets the facts that are neither an activity nor a deliverable of a stage.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        Create(Budget, FactKind.Range, "Budget range", "预算范围"),
        Create(BudgetConfirmed, FactKind.Flag, "Budget confirmed", "预算已确认"),
        Create(DecisionMaker, FactKind.Text, "Key decision maker", "关键决策人"),
        Create(DecisionChain, FactKind.Flag, "Decision chain understood", "决策链已摸清"),
        Create(PaymentTerms, FactKind.Text, "Payment terms", "付款条件"),
    ];

    private static Fact Create(string id, FactKind kind, string english, string chinese) =>
        new() { Id = id, Name = LocalizedText.Create(english, chinese), Kind = kind };
}
