/* Grids of variable size: Conway's life, flood fill, shortest ways in a maze, Pascal's triangle, magic squares. */
#include <stdio.h>
#include <string.h>

static int neighbours(int rows, int columns, char cells[rows][columns], int row, int column)
{
    int count = 0;

    for (int r = -1; r <= 1; r++)
        for (int c = -1; c <= 1; c++)
            if (r || c)
                count += cells[(row + r + rows) % rows][(column + c + columns) % columns];
    return count;
}

static void generation(int rows, int columns, char cells[rows][columns])
{
    char next[rows][columns];

    for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++) {
            int count = neighbours(rows, columns, cells, row, column);
            next[row][column] = count == 3 || (count == 2 && cells[row][column]);
        }
    memcpy(cells, next, sizeof next);
}

static void print(int rows, int columns, char (*cells)[columns])
{
    for (int row = 0; row < rows; row++, printf("\n"))
        for (int column = 0; column < columns; column++)
            putchar(cells[row][column] ? '#' : '.');
}

static int flood(int rows, int columns, char map[rows][columns], int row, int column, char from, char to)
{
    if (row < 0 || column < 0 || row >= rows || column >= columns || map[row][column] != from)
        return 0;
    map[row][column] = to;
    return 1 + flood(rows, columns, map, row - 1, column, from, to) + flood(rows, columns, map, row + 1, column, from, to)
        + flood(rows, columns, map, row, column - 1, from, to) + flood(rows, columns, map, row, column + 1, from, to);
}

static int shortest_way(int rows, int columns, const char *const *maze)
{
    struct {
        int row, column;
    } queue[rows * columns];
    int distance[rows][columns], first = 0, last = 0, goal_row = -1, goal_column = -1;

    memset(distance, -1, sizeof distance);
    for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            switch (maze[row][column]) {
            case 'S':
                queue[last].row = row, queue[last++].column = column;
                distance[row][column] = 0;
                break;
            case 'E':
                goal_row = row, goal_column = column;
            }
    while (first < last) {
        int row = queue[first].row, column = queue[first++].column;
        if (row == goal_row && column == goal_column)
            return distance[row][column];
        for (int side = 0; side < 4; side++) {
            int r = row + (side == 0) - (side == 1), c = column + (side == 2) - (side == 3);
            if (r < 0 || c < 0 || r >= rows || c >= columns || maze[r][c] == '#' || distance[r][c] >= 0)
                continue;
            distance[r][c] = distance[row][column] + 1;
            queue[last].row = r, queue[last++].column = c;
        }
    }
    return -1;
}

static long pascal(int row, int column)
{
    long line[row + 1];

    for (int i = 0; i <= row; i++) {
        line[i] = 1;
        for (int j = i - 1; j > 0; j--)
            line[j] += line[j - 1];
    }
    return line[column];
}

static int magic(int size)
{
    int square[size][size], row = 0, column = size / 2;

    memset(square, 0, sizeof square);
    for (int n = 1; n <= size * size; n++) {
        square[row][column] = n;
        int r = (row + size - 1) % size, c = (column + 1) % size;
        if (square[r][c])
            r = (row + 1) % size, c = column;
        row = r, column = c;
    }
    int (*at)[size] = square, sum = 0;
    for (int i = 0; i < size; i++, at++)
        sum += (*at)[i];
    return sum * (int)(sizeof square / sizeof *square) / size;
}

int main(void)
{
    char cells[6][8] = { { 0, 1 }, { 0, 0, 1 }, { 1, 1, 1 } };
    for (int i = 0; i < 9; i++)
        generation(6, 8, cells);
    print(6, 8, cells);

    char map[4][6];
    const char *const rows[] = { "..#...", ".##.#.", "#...#.", "..####" };
    for (int i = 0; i < 4; i++)
        memcpy(map[i], rows[i], 6);
    printf("%d ", flood(4, 6, map, 0, 0, '.', 'a'));
    printf("%d ", flood(4, 6, map, 2, 2, '.', 'b'));
    printf("%d\n", flood(4, 6, map, 0, 0, '.', 'c'));
    for (int i = 0; i < 4; i++)
        printf("%.6s\n", map[i]);

    static const char *const maze[] = { "S.#....", "#.#.##.", "#...#..", "###...#", "E....#." };
    static const char *const closed[] = { "S#E" };
    printf("%d %d\n", shortest_way(5, 7, maze), shortest_way(1, 3, closed));
    printf("%ld %ld\n", pascal(10, 5), pascal(30, 15));
    for (int size = 1; size < 10; size += 2)
        printf("%d ", magic(size));
    printf("\n");
    return 0;
}
