using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace FunnelKit;

/// <summary>Lets the settings check themselves, so that their rules stand in one place.</summary>
internal sealed class OptionsCheck<T>(Func<T, ImmutableArray<string>> validate) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options) =>
        validate(options) is { IsEmpty: false } problems
            ? ValidateOptionsResult.Fail(problems.Select(problem => $"{typeof(T).Name}.{problem}"))
            : ValidateOptionsResult.Success;
}
