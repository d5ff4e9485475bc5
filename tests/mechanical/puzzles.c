/* Searches with backtracking: queens, a knight's tour, a sudoku, subset sums, permutations in order. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool is_safe(const int *columns, int row, int column)
{
    for (int r = 0; r < row; r++) {
        int distance = columns[r] - column;
        if (distance == 0 || distance == row - r || distance == r - row)
            return false;
    }
    return true;
}

static int place_queens(int *columns, int row, int size, bool show)
{
    int solutions = 0;

    if (row == size) {
        if (show) {
            for (int r = 0; r < size; r++)
                printf("%d", columns[r]);
            printf(" ");
        }
        return 1;
    }
    for (int column = 0; column < size; column++) {
        if (!is_safe(columns, row, column))
            continue;
        columns[row] = column;
        solutions += place_queens(columns, row + 1, size, show);
    }
    return solutions;
}

static const int jumps[8][2] = { { 1, 2 }, { 2, 1 }, { 2, -1 }, { 1, -2 }, { -1, -2 }, { -2, -1 }, { -2, 1 }, { -1, 2 } };

static bool is_free(int size, int board[size][size], int x, int y)
{
    return x >= 0 && y >= 0 && x < size && y < size && !board[x][y];
}

static int exits(int size, int board[size][size], int x, int y)
{
    int count = 0;

    for (int i = 0; i < 8; i++)
        count += is_free(size, board, x + jumps[i][0], y + jumps[i][1]);
    return count;
}

static bool tour(int size, int board[size][size], int x, int y, int step)
{
    board[x][y] = step;
    if (step == size * size)
        return true;
    bool tried[8] = { false };
    for (;;) {
        int best = -1, fewest = 9;
        for (int i = 0; i < 8; i++) {
            int nx = x + jumps[i][0], ny = y + jumps[i][1];
            if (tried[i] || !is_free(size, board, nx, ny))
                continue;
            int count = exits(size, board, nx, ny);
            if (count < fewest) {
                fewest = count;
                best = i;
            }
        }
        if (best < 0)
            break;
        tried[best] = true;
        if (tour(size, board, x + jumps[best][0], y + jumps[best][1], step + 1))
            return true;
    }
    board[x][y] = 0;
    return false;
}

static bool allowed(const char *grid, int at, char digit)
{
    int row = at / 9, column = at % 9;

    for (int i = 0; i < 9; i++) {
        if (grid[row * 9 + i] == digit || grid[i * 9 + column] == digit)
            return false;
        if (grid[(row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3] == digit)
            return false;
    }
    return true;
}

static bool sudoku(char *grid)
{
    const char *empty = strchr(grid, '.');

    if (!empty)
        return true;
    int at = empty - grid;
    for (char digit = '1'; digit <= '9'; digit++)
        if (allowed(grid, at, digit)) {
            grid[at] = digit;
            if (sudoku(grid))
                return true;
        }
    grid[at] = '.';
    return false;
}

static int subsets(const int *values, int count, int wanted)
{
    if (wanted == 0)
        return 1;
    if (count == 0 || wanted < 0)
        return 0;
    return subsets(values + 1, count - 1, wanted - *values) + subsets(values + 1, count - 1, wanted);
}

static bool next_permutation(char *text)
{
    int length = strlen(text), i = length - 2, j = length - 1;

    while (i >= 0 && text[i] >= text[i + 1])
        i--;
    if (i < 0)
        return false;
    while (text[j] <= text[i])
        j--;
    char kept = text[i];
    text[i] = text[j], text[j] = kept;
    for (int a = i + 1, b = length - 1; a < b; a++, b--) {
        kept = text[a];
        text[a] = text[b], text[b] = kept;
    }
    return true;
}

int main(void)
{
    for (int size = 1; size <= 7; size++) {
        int columns[size];
        printf("%d queens: ", size);
        printf("%d\n", place_queens(columns, 0, size, size == 6));
    }
    int board[6][6] = { { 0 } };
    if (tour(6, board, 0, 0, 1))
        for (int x = 0; x < 6; x++, printf("\n"))
            for (int y = 0; y < 6; y++)
                printf("%3d", board[x][y]);
    char grid[] = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
    if (sudoku(grid))
        for (int row = 0; row < 9; row++)
            printf("%.9s\n", grid + row * 9);
    static const int values[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    printf("%d subsets\n", subsets(values, 9, 15));
    char text[] = "abbc";
    do
        printf("%s ", text);
    while (next_permutation(text));
    printf("\n");
    return 0;
}
