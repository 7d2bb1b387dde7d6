using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace FunnelKit.SampleHost.Data;

/// <summary>
/// Inserts many rows without tracking them: with one prepared statement on SQLite, with COPY on PostgreSQL. Runs in the
/// transaction of the context.
/// </summary>
internal static class BulkInsert
{
    public static async Task RunAsync<TRow>(
        FunnelContext context, IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var type = context.Model.FindEntityType(typeof(TRow))!;
        var columns = type.GetProperties().ToArray();
        var table = $"\"{type.GetTableName()}\"";
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        var connection = context.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
        {
            await CopyAsync(
                postgres, $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", columns, rows, cancellationToken);
        }
        else
        {
            var values = string.Join(
                ", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
            await using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO {table} ({names}) VALUES ({values})";
            await InsertAsync(command, columns, rows, cancellationToken);
        }
    }

    private static async Task CopyAsync<TRow>(
        NpgsqlConnection connection,
        string copy,
        IProperty[] columns,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken)
        where TRow : class
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (ValueOf(column, row) is { } value)
                {
                    await writer.WriteAsync(value, cancellationToken);
                }
                else
                {
                    await writer.WriteNullAsync(cancellationToken);
                }
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task InsertAsync<TRow>(
        DbCommand command, IProperty[] columns, IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var parameters = new DbParameter[columns.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = ValueOf(columns[i], row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static object? ValueOf(IProperty column, object row) =>
        column.PropertyInfo!.GetValue(row) is var value && value is Enum number
            ? Convert.ToInt32(number, CultureInfo.InvariantCulture)
            : value;
}
