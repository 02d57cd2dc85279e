"""A terminal's screen without an end: what a program writes, as cells with a look."""
import re

ESCAPE = re.compile(r"\x1b\[([0-9;?]*)([@-~])|\x1b\].*?(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>78]", re.S)
LOOKS = {"1": "bold", "2": "dim", "32": "green", "35": "magenta"}


class Screen:
    def __init__(self, columns):
        self.columns, self.rows, self.row, self.column, self.look = columns, [[]], 0, 0, ()

    def feed(self, text):
        position = 0
        while position < len(text):
            found = ESCAPE.match(text, position)
            if found:
                if found.group(2):
                    self.escape(found.group(1), found.group(2))
                position = found.end()
            else:
                self.put(text[position])
                position += 1

    def put(self, letter):
        if letter == "\r":
            self.column = 0
        elif letter == "\n":
            self.go_to(self.row + 1)
        elif letter == "\b":
            self.column = max(0, self.column - 1)
        elif letter == "\t":
            self.column = self.column // 8 * 8 + 8
        elif letter >= " ":
            if self.column == self.columns:
                self.go_to(self.row + 1)
                self.column = 0
            line = self.rows[self.row]
            line.extend([(" ", ())] * (self.column + 1 - len(line)))
            line[self.column] = (letter, self.look)
            self.column += 1

    def go_to(self, row):
        self.row = max(0, row)
        while len(self.rows) <= self.row:
            self.rows.append([])

    def escape(self, numbers, command):
        count = int(numbers) if numbers.isdigit() else 0
        line = self.rows[self.row]
        if command == "m":
            for number in numbers.split(";"):
                self.look = self.look + (LOOKS[number],) if number in LOOKS else ()
        elif command == "A":
            self.go_to(self.row - max(1, count))
        elif command == "B":
            self.go_to(self.row + max(1, count))
        elif command == "C":
            self.column = min(self.columns, self.column + max(1, count))
        elif command == "D":
            self.column = max(0, self.column - max(1, count))
        elif command == "G":
            self.column = max(1, count) - 1
        elif command == "K":
            del line[self.column if count == 0 else 0:]
        elif command == "J" and count == 0:
            del line[self.column:]
            del self.rows[self.row + 1:]
        elif command == "P":
            del line[self.column:self.column + max(1, count)]
        elif command == "@":
            line[self.column:self.column] = [(" ", ())] * max(1, count)
        elif command not in "hl":
            # Better no picture than a wrong one.
            raise ValueError(f"candor wrote an escape that is not known here: {numbers}{command}")

    def runs(self, row):
        """A row as (column, letters, look), blanks without a look at its ends left out."""
        runs = []
        for column, (letter, look) in enumerate(self.rows[row]):
            if runs and runs[-1][2] == look and runs[-1][0] + len(runs[-1][1]) == column:
                runs[-1][1] += letter
            else:
                runs.append([column, letter, look])
        return [(column + len(text) - len(text.lstrip()), text.strip(), look) for column, text, look in runs if text.strip()]

    def words(self):
        return ["".join(letter for letter, _ in row).rstrip() for row in self.rows]
